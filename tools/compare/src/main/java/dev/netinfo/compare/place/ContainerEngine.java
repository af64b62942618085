package dev.netinfo.compare.place;

import dev.netinfo.compare.plan.BuiltImage;
import dev.netinfo.compare.plan.Candidate;
import dev.netinfo.support.Command;
import dev.netinfo.support.PrintableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs candidates in containers of docker, podman or nerdctl, all under the same limits, with a
 * read-only root and no capability. They share this machine's network, so that no bridge or proxy
 * is measured.
 */
public final class ContainerEngine implements Place {
  /** The names of those that are known. */
  public static final List<String> TOOLS = List.of("docker", "podman", "nerdctl");

  private static final String MEMORY = "256m";
  private static final String PREFIX = "netinfo-compare-" + ProcessHandle.current().pid() + "-";
  private static final String LABEL = "netinfo-compare=" + ProcessHandle.current().pid();

  private final String tool;
  private final String version;
  private final AtomicInteger count = new AtomicInteger();

  /** Asks an engine whether it is there; fails if it is not, or does not answer. */
  ContainerEngine(String tool) {
    if (!Command.exists(tool)) {
      throw new IllegalStateException(
          "--engine " + tool + ": there is no " + tool + " on the PATH");
    }
    String said = run(tool, "version");
    String number = said.replaceFirst("(?s).*?Version:\\s+v?([0-9][^\\s]*).*", "$1");
    this.tool = tool;
    this.version = number.lines().findFirst().orElse("");
  }

  /**
   * Loads images, and starts the run time of the first, so that what does not work is found out
   * before it costs time.
   */
  public void load(List<BuiltImage> images, Candidate first) {
    load(images.getFirst());
    try {
      create(first, PREFIX + "trial", Processors.last(1), Map.of(), List.of("java", "-version"));
      run(tool, "start", "--attach", PREFIX + "trial");
    } finally {
      remove(PREFIX + "trial");
    }
    images.stream().skip(1).forEach(this::load);
  }

  private void load(BuiltImage image) {
    run(tool, "load", "--input", image.archive().file().toString());
  }

  @Override
  public String describe() {
    return "containers of %s %s, each with %s of memory, a read-only root and no capability"
        .formatted(tool, version, MEMORY);
  }

  @Override
  public PreparedStart prepare(
      Candidate candidate, Processors processors, Map<String, String> environment) {
    String name = PREFIX + count.incrementAndGet();
    create(candidate, name, processors, environment, candidate.command());
    return new PreparedContainer(tool, name);
  }

  @Override
  public boolean canLimitTime() {
    return true;
  }

  private void create(
      Candidate candidate,
      String name,
      Processors processors,
      Map<String, String> environment,
      List<String> program) {
    List<String> command = new ArrayList<>(List.of(tool, "create", "--name", name));
    command.addAll(options(candidate, processors));
    environment.forEach(
        (variable, value) -> command.addAll(List.of("--env", variable + "=" + value)));
    command.addAll(program(candidate, program));
    run(command.toArray(String[]::new));
  }

  private static List<String> options(Candidate candidate, Processors processors) {
    List<String> options = new ArrayList<>();
    options.addAll(List.of("--network", "host", "--read-only", "--cap-drop", "all"));
    options.addAll(List.of("--memory", MEMORY, "--cpuset-cpus", processors.list()));
    if (processors.isPart()) {
      options.addAll(List.of("--cpus", String.valueOf(processors.time())));
    }
    candidate
        .mounts()
        .forEach(
            (inside, outside) -> options.addAll(List.of("-v", outside + ":" + inside + ":ro")));
    return options;
  }

  private static List<String> program(Candidate candidate, List<String> program) {
    List<String> words =
        new ArrayList<>(List.of("--entrypoint", program.getFirst(), candidate.image()));
    words.addAll(program.subList(1, program.size()));
    return words;
  }

  /** The engine's client has this program's variables: it wants to know what this one knows. */
  @Override
  public ProcessBuilder command(Candidate candidate) {
    List<String> command = new ArrayList<>(List.of(tool, "run", "--rm", "--label", LABEL));
    command.addAll(options(candidate, Processors.last(1)));
    command.add("{env}");
    command.addAll(program(candidate, candidate.command()));
    return new ProcessBuilder(command);
  }

  @Override
  public void removeLeftovers() {
    run(tool, "ps", "--all", "--quiet", "--filter", "label=" + LABEL).lines().forEach(this::remove);
  }

  private void remove(String container) {
    try {
      run(tool, "rm", "--force", container);
    } catch (IllegalStateException gone) {
      // It may never have been made.
    }
  }

  /** Runs a command of the engine; if it fails, what it said last is the reason. */
  static String run(String... command) {
    try {
      return Command.run(command);
    } catch (IllegalStateException e) {
      String last =
          String.valueOf(e.getMessage())
              .lines()
              .filter(line -> !line.isBlank())
              .reduce((a, b) -> b)
              .orElse("");
      throw new IllegalStateException(
          command[0] + " " + command[1] + " failed: " + PrintableText.line(last), e);
    }
  }
}
