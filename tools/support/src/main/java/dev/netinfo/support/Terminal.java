package dev.netinfo.support;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the program's output is shown on: a terminal, or a file or pipe. Thread-safe. */
public final class Terminal {
  private final Map<String, String> environment;
  private final Charset charset;
  private final Supplier<@Nullable TerminalSize> asked;

  private Terminal(
      Map<String, String> environment, Charset charset, Supplier<@Nullable TerminalSize> asked) {
    this.environment = environment;
    this.charset = charset;
    this.asked = asked;
  }

  /** Returns what stdout is shown on. */
  public static Terminal stdout() {
    return new Terminal(System.getenv(), System.out.charset(), TerminalSize::ofStdout);
  }

  /**
   * Returns a terminal of that environment and size.
   *
   * @param size null for a file or pipe
   */
  public static Terminal of(
      Map<String, String> environment, Charset charset, @Nullable TerminalSize size) {
    return new Terminal(environment, charset, () -> size);
  }

  /** Returns whether there is a terminal that can move its cursor. */
  public boolean isTerminal() {
    return !environment.getOrDefault("TERM", "").equals("dumb") && asked.get() != null;
  }

  /** Returns its size by now, or the usual one where there is no terminal. */
  public TerminalSize size() {
    TerminalSize size = isTerminal() ? asked.get() : null;
    return size == null ? TerminalSize.USUAL : size;
  }

  /** Returns whether colours are shown and wanted ({@code NO_COLOR} is not set). */
  public boolean hasColours() {
    return environment.getOrDefault("NO_COLOR", "").isEmpty() && isTerminal();
  }

  /** Returns whether its character set has block elements. */
  public boolean hasBlocks() {
    return charset.canEncode() && charset.newEncoder().canEncode('\u2584');
  }
}
