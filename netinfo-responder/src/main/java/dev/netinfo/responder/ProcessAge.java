package dev.netinfo.responder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** The age of this process. */
final class ProcessAge {
  /** Linux counts {@code /proc/self/stat} in hundredths of a second on every architecture. */
  private static final int TICK_MILLIS = 10;

  private static final int START_TIME = 22;

  private ProcessAge() {}

  /** Returns the milliseconds since the process began. */
  static long millis() {
    try {
      return sinceBoot() - startSinceBoot();
    } catch (IOException | RuntimeException e) {
      return sinceStartInstant();
    }
  }

  private static long sinceBoot() throws IOException {
    String seconds = Files.readString(Path.of("/proc/uptime")).split(" ", 2)[0];
    return Math.round(Double.parseDouble(seconds) * 1000);
  }

  /** The second field is the command's name in brackets, which may contain blanks. */
  private static long startSinceBoot() throws IOException {
    String stat = Files.readString(Path.of("/proc/self/stat"));
    String[] fieldsFromThird = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return Long.parseLong(fieldsFromThird[START_TIME - 3]) * TICK_MILLIS;
  }

  /** For systems without {@code /proc}. */
  private static long sinceStartInstant() {
    Instant now = Instant.now();
    return Duration.between(ProcessHandle.current().info().startInstant().orElse(now), now)
        .toMillis();
  }
}
