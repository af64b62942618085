package dev.netinfo.compare.place;

import dev.netinfo.compare.plan.Candidate;
import dev.netinfo.support.ProcessUsage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs candidates as plain processes of this machine: the files of the image, without limits. */
public record PlainProcesses() implements Place {
  @Override
  public String describe() {
    return "plain processes of this machine, because no container engine works here or is wanted";
  }

  @Override
  public PreparedStart prepare(
      Candidate candidate, Processors processors, Map<String, String> environment) {
    CpuGroup group = processors.isPart() ? CpuGroup.create(processors.time()) : null;
    List<String> command = new ArrayList<>(processors.pinning());
    command.addAll(group == null ? List.of() : group.joining());
    command.addAll(candidate.command());
    Map<String, String> all = new HashMap<>(candidate.environment());
    all.putAll(environment);
    return new Plain(List.copyOf(command), Map.copyOf(all), group);
  }

  @Override
  public boolean canLimitTime() {
    return CpuGroup.canBeMade();
  }

  @Override
  public List<String> command(Candidate candidate) {
    return candidate.command();
  }

  @Override
  public Map<String, String> environment(Candidate candidate) {
    return candidate.environment();
  }

  @Override
  public void removeLeftovers() {
    // Who started a process ends it.
  }

  private record Plain(
      List<String> command, Map<String, String> environment, @Nullable CpuGroup group)
      implements PreparedStart {
    @Override
    public long pid(ProcessHandle process) {
      return process.pid();
    }

    @Override
    public double memory(ProcessHandle process) {
      return ProcessUsage.residentMegabytes(process.pid());
    }

    @Override
    public void close() {
      // Who started the process has ended it.
      if (group != null) {
        group.remove();
      }
    }
  }
}
