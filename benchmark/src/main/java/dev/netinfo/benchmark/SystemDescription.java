package dev.netinfo.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a run's numbers depend on: processor, cores, operating system, JDK. */
final class SystemDescription {
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  private SystemDescription() {}

  /** Returns one line that does not name the host. */
  static String line() {
    return "%s, %d cores, %s %s, JDK %s (%s)"
        .formatted(
            processor(),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            Runtime.version(),
            System.getProperty("java.vm.name"));
  }

  /** Returns the processor's model where the system tells it, else its architecture. */
  private static String processor() {
    try (Stream<String> lines = Files.lines(PROCESSORS)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).trim())
          .findFirst()
          .orElseGet(SystemDescription::architecture);
    } catch (IOException e) {
      return architecture();
    }
  }

  private static String architecture() {
    return System.getProperty("os.arch");
  }
}
