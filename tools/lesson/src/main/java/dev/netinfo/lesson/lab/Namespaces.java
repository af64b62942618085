package dev.netinfo.lesson.lab;

import dev.netinfo.lesson.Output;
import dev.netinfo.lesson.Programs;
import dev.netinfo.support.Command;
import dev.netinfo.support.Unchecked;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A network, mounts and processes of the lab's own. All of it hangs on its first process: when that
 * ends, the kernel takes away whatever was started, mounted or connected in here.
 */
record Namespaces(Programs programs, Process unshare, long pid) implements AutoCloseable {
  /** Names of other network namespaces in here are found by {@code ip netns}. */
  static final String DIRECTORY = "/run/lab";

  /**
   * The first process. /proc is at first still the machine's, and has the number by which the
   * machine knows the process, which a lab that is kept writes into a file; the terminal is let go
   * of, because a lab may outlive it.
   */
  private static final String FIRST_PROCESS =
      """
      read -r pid _ </proc/self/stat
      [ -z "$1" ] || echo "$pid $(readlink /proc/self/ns/net)" >"$1"
      mount -t proc proc /proc
      mount -t tmpfs tmpfs /run
      mkdir /run/netns /run/lab
      echo '127.0.0.1 localhost' >/run/lab/hosts
      mount --bind /run/lab/hosts /etc/hosts
      echo "$pid"
      exec sleep infinity </dev/null >/dev/null 2>&1
      """;

  private static final List<String> UNSHARE =
      List.of("unshare", "--net", "--mount", "--pid", "--fork", "--kill-child");

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /**
   * Makes them. Unless they shall be kept, they end with the thread that calls this, also if this
   * program is killed: so that has to be one that ends last.
   */
  static Namespaces create(Programs programs, boolean isKept) {
    List<String> command =
        new ArrayList<>(
            isKept ? KeptLab.LOCKED : List.of("setsid", "setpriv", "--pdeathsig", "KILL"));
    command.addAll(UNSHARE);
    command.addAll(List.of("sh", "-euc", FIRST_PROCESS, "sh"));
    command.add(isKept ? KeptLab.FILE.toString() : "");
    Process process = start(new ProcessBuilder(command));
    String line = firstLine(process);
    if (!line.matches("[0-9]+")) {
      process.destroyForcibly().onExit().join();
      if (isKept) {
        KeptLab.requireNone();
        KeptLab.delete();
      }
      throw new IllegalStateException("cannot make the lab's namespaces: " + line);
    }
    return new Namespaces(programs, process, Long.parseLong(line));
  }

  /** Returns where this program finds a file of the lab. */
  Path file(String path) {
    return Path.of("/proc", String.valueOf(pid), "root").resolve(path.substring(1));
  }

  /** Returns what runs a command in here, out of reach of the terminal's Ctrl-C. */
  List<String> command(String... command) {
    return withoutTerminal(command(pid, List.of(command)));
  }

  /** Returns what runs a command in a network namespace in here, out of reach of Ctrl-C. */
  List<String> in(String namespace, List<String> command) {
    return withoutTerminal(in(pid, namespace, command));
  }

  /** A session of its own: this program alone decides when a part of the lab ends. */
  private static List<String> withoutTerminal(List<String> command) {
    return joined(List.of("/usr/bin/env", "PATH=" + path(), "setsid"), command);
  }

  static List<String> in(long pid, String namespace, List<String> command) {
    return command(pid, joined(List.of("ip", "netns", "exec", namespace), command));
  }

  private static List<String> command(long pid, List<String> command) {
    List<String> enter =
        List.of("nsenter", "-t", String.valueOf(pid), "-n", "-m", "-p", "--", "/usr/bin/env");
    return joined(enter, joined(List.of("PATH=" + path()), command));
  }

  /** Returns the command of a Java program that starts quickly and has little memory. */
  static List<String> java(String... arguments) {
    List<String> quick =
        List.of(
            Command.java(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "--enable-native-access=ALL-UNNAMED");
    return joined(quick, List.of(arguments));
  }

  /** Returns the PATH, with the places where a root by su does not look. */
  static String path() {
    return Command.path() + ":/usr/sbin:/sbin";
  }

  /** Runs a script of the shell in here, line by line, until one fails. */
  void script(String script) {
    Command.run(command("sh", "-euc", script).toArray(String[]::new));
  }

  void script(String namespace, String script) {
    Command.run(in(namespace, List.of("sh", "-euc", script)).toArray(String[]::new));
  }

  /** Starts a command that one of the methods above has made; its errors are part of its output. */
  static Process start(ProcessBuilder program) {
    return Unchecked.io(() -> program.redirectErrorStream(true).start());
  }

  static String firstLine(Process started) {
    return Unchecked.io(() -> String.valueOf(started.inputReader().readLine()));
  }

  /** Tells a program to end: it is the child of what was started, which only enters in here. */
  static void terminate(Process started) {
    started.children().forEach(ProcessHandle::destroy);
  }

  /** Runs a command that one of the methods above has made. */
  Output run(List<String> command) {
    return Unchecked.io(
        () -> programs.run(new ProcessBuilder(command), PATIENCE, line -> {}, () -> {}));
  }

  /** Ends everything in here, and returns once it has. */
  @Override
  public void close() {
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    unshare.onExit().join();
  }

  private static List<String> joined(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
