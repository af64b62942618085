package dev.netinfo.images;

import dev.netinfo.support.DemoVersion;
import dev.netinfo.support.Framework;
import dev.netinfo.text.Printable;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;

/**
 * A program that there are images of: a framework's responder, or the watcher.
 *
 * @param name as it is written on the command line
 * @param module the Maven module that its images are built by
 * @param archives the files of its images, each after the name that the user chose, without .tar
 */
record Program(String name, String module, List<String> archives) {
  /** It has no version before this one. */
  private static final Program WATCH =
      new Program("watch", "tools/watch", List.of("-watch-" + DemoVersion.CURRENT));

  /** Returns all of them, in the order in which tables list them. */
  static List<Program> all() {
    return Stream.concat(Framework.all().stream().map(Program::of), Stream.of(WATCH)).toList();
  }

  static Program of(Framework framework) {
    return new Program(
        framework.toString(),
        framework.module(),
        Stream.of(DemoVersion.values()).map(version -> "-" + version.tag(framework)).toList());
  }

  /** Reads a program from the command line. */
  static final class Converter implements ITypeConverter<Program> {
    @Override
    public Program convert(String text) {
      return all().stream()
          .filter(program -> program.name.equals(text))
          .findFirst()
          .orElseThrow(() ->
              new IllegalArgumentException(
                  Printable.quote(text)
                      + " has no image; write one of "
                      + String.join(", ", all().stream().map(Program::name).toList())));
    }
  }
}
