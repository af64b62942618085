package dev.netinfo.compare.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A control group of Linux whose processes get so much processor time; only root makes it. */
record CpuGroup(Path directory) {
  private static final Path GROUPS = Path.of("/sys/fs/cgroup");
  private static final int PERIOD_MICROS = 100_000;
  private static final AtomicInteger COUNT = new AtomicInteger();

  /** Returns whether this process may make one, by making one. */
  static boolean canBeMade() {
    try {
      create(1).remove();
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  /** Makes one that gets so many processors' time; fails where that is not allowed. */
  static CpuGroup create(double time) {
    boolean isUnified = Files.exists(GROUPS.resolve("cgroup.controllers"));
    String name =
        "netinfo-compare-%d-%d".formatted(ProcessHandle.current().pid(), COUNT.incrementAndGet());
    CpuGroup group = new CpuGroup(GROUPS.resolve(isUnified ? "" : "cpu").resolve(name));
    long quota = Math.round(time * PERIOD_MICROS);
    try {
      Files.createDirectory(group.directory);
      if (isUnified) {
        Files.writeString(group.directory.resolve("cpu.max"), quota + " " + PERIOD_MICROS);
      } else {
        Files.writeString(
            group.directory.resolve("cpu.cfs_period_us"), String.valueOf(PERIOD_MICROS));
        Files.writeString(group.directory.resolve("cpu.cfs_quota_us"), String.valueOf(quota));
      }
      return group;
    } catch (IOException e) {
      group.remove();
      throw new IllegalStateException("cannot limit processor time: " + e, e);
    }
  }

  /** Returns the beginning of a command line that runs a program in the group. */
  List<String> joining() {
    String processes = directory.resolve("cgroup.procs").toString();
    return List.of("/bin/sh", "-c", "echo $$ >\"$0\" && exec \"$@\"", processes);
  }

  /** Removes it; its processes have ended. */
  void remove() {
    try {
      Files.deleteIfExists(directory);
    } catch (IOException e) {
      // An empty group harms nobody.
    }
  }
}
