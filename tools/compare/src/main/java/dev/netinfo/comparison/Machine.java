package dev.netinfo.comparison;

import dev.netinfo.support.ProcessUsage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs candidates as plain processes of this machine: the files of the image, without limits. */
record Machine() implements Place {
  @Override
  public String describe() {
    return "plain processes of this machine, because no container engine works here or is wanted";
  }

  @Override
  public Launch prepare(Candidate candidate, Cpus cpus, Map<String, String> environment) {
    List<String> command = new ArrayList<>(cpus.pinning());
    command.addAll(candidate.command());
    Map<String, String> all = new HashMap<>(candidate.environment());
    all.putAll(environment);
    return new Plain(List.copyOf(command), Map.copyOf(all));
  }

  private record Plain(List<String> command, Map<String, String> environment) implements Launch {
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
