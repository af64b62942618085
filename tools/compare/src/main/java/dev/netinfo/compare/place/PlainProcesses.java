package dev.netinfo.compare.place;

import dev.netinfo.compare.plan.Candidate;
import dev.netinfo.support.ProcessUsage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs candidates as plain processes of this machine: the files of the image, without limits. */
public record PlainProcesses() implements Place {
  @Override
  public String describe() {
    return "plain processes of this machine, because no container engine works here or is wanted";
  }

  @Override
  public PreparedStart prepare(
      Candidate candidate, Processors processors, Map<String, String> environment) {
    List<String> command = new ArrayList<>(processors.pinning());
    command.addAll(candidate.command());
    Map<String, String> all = new HashMap<>(candidate.environment());
    all.putAll(environment);
    return new Plain(List.copyOf(command), Map.copyOf(all));
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

  private record Plain(List<String> command, Map<String, String> environment)
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
      // Who started the process ends it.
    }
  }
}
