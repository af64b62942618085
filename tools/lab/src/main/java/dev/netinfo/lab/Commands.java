package dev.netinfo.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Programs of the machine, run in the lab's own namespace or in that of a node or pod. */
final class Commands {
  private Commands() {}

  /** Runs a script of the shell, line by line, until one fails. */
  static void script(String script) {
    output(List.of("sh", "-euc", script));
  }

  /** Runs a script in a namespace. */
  static void script(String namespace, String script) {
    output(in(namespace, "sh", "-euc", script));
  }

  /** Returns the command that runs another one in a namespace, as the very same process. */
  static List<String> in(String namespace, String... command) {
    return words(List.of("ip", "netns", "exec", namespace), List.of(command));
  }

  /**
   * Returns what a program says on stdout, the line's end at the end of it stripped.
   *
   * @throws LabException with what it says on stderr if it fails
   */
  static String output(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String output =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      int status = process.waitFor();
      if (status != 0) {
        throw new LabException(
            "%s%nended with status %d: %s".formatted(String.join(" ", command), status, output));
      }
      return output;
    } catch (IOException e) {
      throw new LabException("cannot run " + command.getFirst() + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      throw new LabException("interrupted", e);
    }
  }

  /** Returns the words of both. */
  static List<String> words(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
