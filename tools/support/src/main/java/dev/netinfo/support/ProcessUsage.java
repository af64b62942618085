package dev.netinfo.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What Linux tells of a process. Of one that is no more it tells 0. */
public final class ProcessUsage {
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
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().totalCpuDuration())
        .map(time -> time.toNanos() / 1e6)
        .orElse(0.0);
  }

  public static List<String> lines(long pid, String file) {
    try {
      return Files.readAllLines(Path.of("/proc", String.valueOf(pid), file));
    } catch (IOException ended) {
      return List.of();
    }
  }
}
