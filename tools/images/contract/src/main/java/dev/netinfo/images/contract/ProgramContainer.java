package dev.netinfo.images.contract;

import dev.netinfo.support.Command;
import dev.netinfo.support.Unchecked;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A program of an image in a container of runc, whatever it is. */
public final class ProgramContainer implements RunningContainer {
  private final Process process;
  private final String id;
  private final StringBuilder output = new StringBuilder();

  private ProgramContainer(Process process, String id) {
    this.process = process;
    this.id = id;
  }

  /** Starts the image's own program with arguments behind its own. */
  static ProgramContainer start(Container container, List<String> arguments) {
    return start(container.adding(arguments).command(), container.id());
  }

  /** Starts it in a terminal, that of script(1), which is as large as this one. */
  static ProgramContainer inATerminal(Container container, List<String> arguments) {
    String runc = String.join(" ", container.adding(arguments).withTerminal().command());
    return start(List.of("script", "-qefc", runc, "/dev/null"), container.id());
  }

  private static ProgramContainer start(List<String> command, String id) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    return new ProgramContainer(Unchecked.io(builder::start), id);
  }

  /** Returns all that it has printed, once a text is in it. */
  public String await(String text) {
    byte[] bytes = new byte[8192];
    try {
      while (output.indexOf(text) < 0) {
        int count = process.getInputStream().read(bytes);
        if (count < 0) {
          throw new IllegalStateException("it never said \"" + text + "\" but: " + output);
        }
        output.append(new String(bytes, 0, count, StandardCharsets.ISO_8859_1));
      }
      return output.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Runs another program of the image in it, and returns what that printed.
   *
   * @throws IllegalStateException if its exit status is not 0
   */
  public String execute(List<String> command) {
    return Command.run(
        Stream.concat(Stream.of("runc", "exec", id), command.stream()).toArray(String[]::new));
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public void close() {
    Command.run("runc", "delete", "--force", id);
    process.destroyForcibly().onExit().join();
  }
}
