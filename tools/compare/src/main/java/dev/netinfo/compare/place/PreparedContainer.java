package dev.netinfo.compare.place;

import dev.netinfo.support.ProcessUsage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A container that was made and is started by its command. */
record PreparedContainer(String tool, String name) implements PreparedStart {
  private static final Path CGROUPS = Path.of("/sys/fs/cgroup");

  @Override
  public ProcessBuilder command() {
    return new ProcessBuilder(tool, "start", "--attach", name);
  }

  @Override
  public long pid(ProcessHandle command) {
    return Long.parseLong(
        ContainerEngine.run(tool, "inspect", "--format", "{{.State.Pid}}", name).strip());
  }

  /**
   * Returns what the kubelet counts: what its group uses without files that can be dropped; where
   * no group is seen, what is resident.
   */
  @Override
  public double memory(ProcessHandle command) {
    long pid = pid(command);
    for (String line : ProcessUsage.lines(pid, "cgroup")) {
      String[] parts = line.split(":", 3);
      String group = parts[2].substring(1);
      if (parts[1].isEmpty() && Files.exists(CGROUPS.resolve(group).resolve("memory.current"))) {
        return workingSet(CGROUPS.resolve(group), "memory.current", "inactive_file ");
      }
      if (List.of(parts[1].split(",", -1)).contains("memory")) {
        Path directory = CGROUPS.resolve("memory").resolve(group);
        return workingSet(directory, "memory.usage_in_bytes", "total_inactive_file ");
      }
    }
    return ProcessUsage.residentMegabytes(pid);
  }

  private static double workingSet(Path group, String usage, String droppable) {
    try (Stream<String> lines = Files.lines(group.resolve("memory.stat"))) {
      long files =
          lines
              .filter(line -> line.startsWith(droppable))
              .mapToLong(line -> Long.parseLong(line.substring(droppable.length())))
              .findFirst()
              .orElse(0);
      return (Long.parseLong(Files.readString(group.resolve(usage)).strip()) - files) / 1e6;
    } catch (IOException ended) {
      return 0;
    }
  }

  @Override
  public void close() {
    try {
      ContainerEngine.run(tool, "rm", "--force", name);
    } catch (IllegalStateException gone) {
      // The engine was ended too, or the container is no more.
    }
  }
}
