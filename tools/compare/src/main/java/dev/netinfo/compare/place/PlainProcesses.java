package dev.netinfo.compare.place;

import dev.netinfo.compare.plan.Candidate;
import dev.netinfo.support.ProcessUsage;
import java.util.ArrayList;
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
    ProcessBuilder process = command(candidate);
    process.command().addAll(0, group == null ? List.of() : group.joining());
    process.command().addAll(0, processors.pinning());
    process.environment().putAll(environment);
    return new Plain(process, group);
  }

  @Override
  public boolean canLimitTime() {
    return CpuGroup.canBeMade();
  }

  @Override
  public ProcessBuilder command(Candidate candidate) {
    ProcessBuilder process = new ProcessBuilder(new ArrayList<>(candidate.command()));
    process.environment().clear();
    process.environment().putAll(candidate.environment());
    return process;
  }

  @Override
  public void removeLeftovers() {
    // Who started a process ends it.
  }

  private record Plain(ProcessBuilder command, @Nullable CpuGroup group) implements PreparedStart {
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
