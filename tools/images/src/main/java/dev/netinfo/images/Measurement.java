package dev.netinfo.images;

import dev.netinfo.support.Directory;
import dev.netinfo.support.ImageArchive;
import dev.netinfo.support.Start;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the packaging is worth: the responder of an image beside the same responder as {@code java
 * -jar} with default flags, on the same JDK, as processes of this machine, taken in turns.
 */
record Measurement(List<String> frameworks, Path directory, String file) {
  private static final int STARTS = 15;
  private static final int THROUGHPUTS = 3;

  /**
   * Looks for what is to be measured.
   *
   * @throws IllegalStateException if an image is not built
   */
  static Measurement of(Options options, Path directory) {
    if (options.frameworks().isEmpty()) {
      throw new IllegalStateException("--measure asks responders, and \"watch\" is none");
    }
    for (Path archive : options.archives(directory)) {
      if (!Files.exists(archive)) {
        throw new IllegalStateException(
            "there is no " + archive + " to measure; build it: ./netinfo images");
      }
    }
    return new Measurement(options.frameworks(), directory, options.fileName());
  }

  void print(PrintStream out) {
    out.printf("%-10s %-22s %14s %14s %7s   target%n", "", "", "java -jar", "image", "ratio");
    for (String framework : frameworks) {
      Path root = Directory.create(Path.of("target"), "measured");
      try {
        measure(framework, root, out);
      } finally {
        Directory.delete(root);
      }
    }
  }

  private void measure(String framework, Path root, PrintStream out) {
    ImageArchive image =
        ImageArchive.read(directory.resolve(file + "-1.1.0-" + framework + ".tar"));
    Start start = image.start().under(image.unpack(root.toAbsolutePath()));
    Candidate packaged = new Candidate(start.command(), start.environment());
    String jar = "responder-%s/target/responder-%s.jar".formatted(framework, framework);
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Candidate plain =
        new Candidate(
            List.of(java, "-jar", jar), Map.of("LANG", "C.UTF-8", "NETINFO_VERSION", "1.1.0"));

    Pairs firstAnswer = Pairs.of(STARTS, plain, packaged, Candidate::millisToFirstAnswer);
    firstAnswer.print(out, framework, "first answer, ms", "<= 0.40");
    Pairs memory = Pairs.of(STARTS / 3, plain, packaged, Candidate::residentMegabytes);
    memory.print(out, framework, "resident memory, MB", "<= 0.70");
    Pairs throughput = Pairs.ofThroughput(THROUGHPUTS, plain, packaged);
    throughput.print(out, framework, "requests/s, warm", ">= 0.95");
    out.printf(
        "%-10s %-22s %29.1f MB          <= 60 MB%n", framework, "compressed", image.bytes() / 1e6);
  }
}
