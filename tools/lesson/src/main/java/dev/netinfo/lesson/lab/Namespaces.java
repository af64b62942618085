package dev.netinfo.lesson.lab;

import dev.netinfo.lesson.Output;
import dev.netinfo.lesson.Programs;
import dev.netinfo.support.Command;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A network, mounts and processes of the lab's own. All of it hangs on its first process: when that
 * ends, the kernel takes away whatever was started, mounted or connected in here.
 */
final class Namespaces implements AutoCloseable {
  /** Names of other network namespaces in here are found by {@code ip netns}. */
  static final String DIRECTORY = "/run/lab";

  /**
   * The first process. /proc is at first still the machine's, and has the number by which the
   * machine knows the process; the terminal is let go of, because a lab may outlive it.
   */
  private static final String FIRST_PROCESS =
      """
      read -r pid _ </proc/self/stat
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

  private final Programs programs;
  private final Process unshare;
  private final long pid;

  private Namespaces(Programs programs, Process unshare, long pid) {
    this.programs = programs;
    this.unshare = unshare;
    this.pid = pid;
  }

  /**
   * Makes them. Unless they shall be kept, they end with the thread that calls this, also if this
   * program is killed: so that has to be one that ends last.
   */
  static Namespaces create(Programs programs, boolean isKept) {
    List<String> command = new ArrayList<>(List.of("setsid"));
    command.addAll(isKept ? List.of() : List.of("setpriv", "--pdeathsig", "KILL"));
    command.addAll(UNSHARE);
    command.addAll(List.of("sh", "-euc", FIRST_PROCESS));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      BufferedReader output = process.inputReader();
      String line = String.valueOf(output.readLine());
      if (!line.matches("[0-9]+")) {
        process.destroyForcibly();
        throw new IllegalStateException("cannot make the lab's namespaces: " + line);
      }
      return new Namespaces(programs, process, Long.parseLong(line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the number of the first process. */
  long pid() {
    return pid;
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

  /** Runs a script in a network namespace in here. */
  void script(String namespace, String script) {
    Command.run(in(namespace, List.of("sh", "-euc", script)).toArray(String[]::new));
  }

  /** Runs a command that one of the methods above has made. */
  Output run(List<String> command) {
    try {
      return programs.run(new ProcessBuilder(command), PATIENCE, line -> {}, () -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
