package dev.netinfo.images;

import dev.netinfo.support.ImageArchive;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** {@code ./netinfo images}: builds the images, lists them, and hands them on. */
public final class Main {
  private static final Path DIRECTORY = Path.of("target", "images");

  private Main() {}

  /** Takes the words of the command line; runs in the project's directory. */
  public static void main(String[] arguments) {
    try {
      run(Options.parse(List.of(arguments)));
    } catch (IllegalArgumentException | IllegalStateException e) {
      System.err.println("netinfo: " + printable(e));
      System.exit(2);
    }
  }

  private static void run(Options options) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (options.measure()) {
      Measurement.of(options, DIRECTORY).print(out);
      return;
    }
    Requirements.check(options);
    MavenBuild.run(options, DIRECTORY);
    List<ImageArchive> images =
        options.archives(DIRECTORY).stream().map(ImageArchive::read).toList();
    new Report(images).print(out);
    if (options.load() != null) {
      Loading.load(options.load(), images, System.err);
    }
  }

  /** What was typed may hold anything, and is quoted. */
  private static String printable(RuntimeException e) {
    return String.valueOf(e.getMessage()).replaceAll("[\\p{Cntrl}&&[^\n]]", "?");
  }
}
