package dev.netinfo.images;

import dev.netinfo.text.Printable;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;

/** What an image stands on. */
enum Base {
  /** A Java run time of this machine's JDK, with what it needs of this machine's C library. */
  SLIM,

  /** A JRE image of a registry. */
  REGISTRY;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads a base from the command line. */
  static final class Converter implements ITypeConverter<Base> {
    @Override
    public Base convert(String text) {
      return Stream.of(values())
          .filter(base -> base.toString().equals(text))
          .findFirst()
          .orElseThrow(() ->
              new IllegalArgumentException(Printable.quote(text) + "; write slim or registry"));
    }
  }
}
