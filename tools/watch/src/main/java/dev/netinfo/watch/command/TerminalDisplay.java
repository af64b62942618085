package dev.netinfo.watch.command;

import dev.netinfo.support.TerminalSize;
import dev.netinfo.watch.statistics.Snapshot;
import dev.netinfo.watch.terminal.Dashboard;
import dev.netinfo.watch.terminal.Ink;
import java.util.function.Supplier;

/** The picture on a terminal, as large as that is at the moment. Thread-safe. */
final class TerminalDisplay implements Display {
  private final Dashboard picture;
  private final AlternateScreen screen;
  private final Ink ink;
  private final Supplier<TerminalSize> size;
  private boolean isClosed;

  TerminalDisplay(Dashboard picture, AlternateScreen screen, Ink ink, Supplier<TerminalSize> size) {
    this.picture = picture;
    this.screen = screen;
    this.ink = ink;
    this.size = size;
  }

  @Override
  public synchronized void show(Snapshot snapshot) {
    if (!isClosed) {
      TerminalSize now = size.get();
      screen.show(picture.lines(snapshot, now.columns(), now.rows(), ink), now);
    }
  }

  @Override
  public synchronized void close() {
    isClosed = true;
    screen.close();
  }
}
