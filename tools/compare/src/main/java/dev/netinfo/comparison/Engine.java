package dev.netinfo.comparison;

import dev.netinfo.support.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs candidates in containers of docker, podman or nerdctl, all under the same limits, with a
 * read-only root and no capability. They share this machine's network, so that no bridge or proxy
 * is measured.
 */
final class Engine implements Place {
  static final List<String> TOOLS = List.of("docker", "podman", "nerdctl");
  static final String MEMORY = "256m";
  private static final String PREFIX = "netinfo-compare-" + ProcessHandle.current().pid() + "-";

  private final String tool;
  private final String version;
  private final AtomicInteger count = new AtomicInteger();

  private Engine(String tool, String version) {
    this.tool = tool;
    this.version = version;
  }

  /**
   * Asks an engine whether it is there.
   *
   * @throws IllegalStateException if it is not, or does not answer
   */
  static Engine of(String tool) {
    if (!Command.exists(tool)) {
      throw new IllegalStateException(
          "--engine " + tool + ": there is no " + tool + " on the PATH");
    }
    String version = run(tool, "version");
    String number = version.replaceFirst("(?s).*?Version:\\s+v?([0-9][^\\s]*).*", "$1");
    return new Engine(tool, number.lines().findFirst().orElse(""));
  }

  /**
   * Loads images, and starts the run time of the first, so that what does not work is found out
   * before it costs time.
   */
  void prepare(List<Archive> archives, Candidate trial) {
    load(archives.getFirst());
    List<String> create = create(trial, PREFIX + "trial", Cpus.last(1), Map.of(), "java");
    create.add("-version");
    try {
      run(create.toArray(String[]::new));
      run(tool, "start", "--attach", PREFIX + "trial");
    } finally {
      remove(PREFIX + "trial");
    }
    archives.stream().skip(1).forEach(this::load);
  }

  private void load(Archive archive) {
    run(tool, "load", "--input", archive.image().file().toString());
  }

  @Override
  public String describe() {
    return "containers of %s %s, each with %s of memory, a read-only root and no capability"
        .formatted(tool, version, MEMORY);
  }

  @Override
  public Launch prepare(Candidate candidate, Cpus cpus, Map<String, String> environment) {
    String name = PREFIX + count.incrementAndGet();
    List<String> create =
        create(candidate, name, cpus, environment, candidate.command().getFirst());
    create.addAll(candidate.command().subList(1, candidate.command().size()));
    try {
      run(create.toArray(String[]::new));
    } catch (IllegalStateException e) {
      throw new Failed(String.valueOf(e.getMessage()));
    }
    return new Container(tool, name);
  }

  private List<String> create(
      Candidate candidate,
      String name,
      Cpus cpus,
      Map<String, String> environment,
      String program) {
    List<String> command = new ArrayList<>(List.of(tool, "create", "--name", name));
    command.addAll(List.of("--network", "host", "--read-only", "--cap-drop", "all"));
    command.addAll(List.of("--memory", MEMORY, "--cpuset-cpus", cpus.list()));
    if (!environment.containsKey("NETINFO_HTTP_PORT")) {
      command.addAll(List.of("--env", "NETINFO_HTTP_PORT=0"));
    }
    environment.forEach(
        (variable, value) -> command.addAll(List.of("--env", variable + "=" + value)));
    candidate
        .mounts()
        .forEach(
            (inside, outside) -> command.addAll(List.of("-v", outside + ":" + inside + ":ro")));
    command.addAll(List.of("--entrypoint", program, candidate.image()));
    return command;
  }

  private void remove(String name) {
    try {
      run(tool, "rm", "--force", name);
    } catch (IllegalStateException gone) {
      // It may never have been made.
    }
  }

  /** Runs a command of the engine; if it fails, what it said last is the reason. */
  static String run(String... command) {
    try {
      return Command.run(command);
    } catch (IllegalStateException e) {
      String all = String.valueOf(e.getMessage());
      String last =
          all.lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty())
              .reduce((a, b) -> b)
              .orElse("");
      throw new IllegalStateException(
          command[0] + " " + command[1] + " failed: " + last.replaceAll("\\p{Cntrl}", "?"), e);
    }
  }
}
