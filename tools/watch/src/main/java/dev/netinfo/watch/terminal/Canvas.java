package dev.netinfo.watch.terminal;

import dev.netinfo.support.Terminal;
import dev.netinfo.support.TerminalSize;

/**
 * What lines are written on.
 *
 * @param columns at least 1
 * @param rows at least 1
 * @param hasColours whether colours are shown and wanted
 * @param hasBlocks whether there are block elements, such as U+2584
 */
public record Canvas(int columns, int rows, boolean hasColours, boolean hasBlocks) {
  /** Returns the terminal, with its size by now. */
  public static Canvas of(Terminal terminal) {
    TerminalSize size = terminal.size();
    return new Canvas(size.columns(), size.rows(), terminal.hasColours(), terminal.hasBlocks());
  }
}
