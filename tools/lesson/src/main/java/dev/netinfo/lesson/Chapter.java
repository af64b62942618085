package dev.netinfo.lesson;

import static dev.netinfo.text.Printable.quote;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;

/** What the lesson is about. */
public enum Chapter {
  /** Who answers: pods, their Service, rollouts. */
  POD_NETWORKING,

  /** Who asked: what each way to a pod does to the client's address. */
  SOURCE_IP;

  /** Returns its name as it is written on a command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Reads a name; what it refuses, it quotes, and lists the chapters. */
  static final class Converter implements ITypeConverter<Chapter> {
    @Override
    public Chapter convert(String text) {
      return Stream.of(values())
          .filter(chapter -> chapter.toString().equals(text))
          .findFirst()
          .orElseThrow(() ->
              new IllegalArgumentException(
                  quote(text)
                      + " is not a chapter; write "
                      + Stream.of(values())
                          .map(Chapter::toString)
                          .collect(Collectors.joining(" or "))));
    }
  }
}
