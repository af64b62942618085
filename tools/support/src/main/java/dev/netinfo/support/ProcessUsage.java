package dev.netinfo.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What Linux tells of a process. Of one that is no more it tells 0. */
public final class ProcessUsage {
  /** What the kernel counts processor time in, as it tells it. */
  private static final double TICK_MILLIS = 10;

  private ProcessUsage() {}

  public static double residentMegabytes(long pid) {
    return lines(pid, "status").stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) * 1024 / 1e6)
        .findFirst()
        .orElse(0);
  }

  /** Returns the processor time of all threads, those that have ended too. */
  public static double cpuMillis(long pid) {
    List<String> lines = lines(pid, "stat");
    if (lines.isEmpty()) {
      return 0;
    }
    // The name of the program, in parentheses, may hold anything.
    String line = lines.getFirst();
    String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * TICK_MILLIS;
  }

  public static List<String> lines(long pid, String file) {
    try {
      return Files.readAllLines(Path.of("/proc", String.valueOf(pid), file));
    } catch (IOException ended) {
      return List.of();
    }
  }
}
