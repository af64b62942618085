package dev.netinfo.watch.command;

import dev.netinfo.watch.statistics.Snapshot;
import dev.netinfo.watch.terminal.EventLog;
import java.io.PrintStream;

/** Lines, for where there is no terminal. Thread-safe. */
final class LogDisplay implements Display {
  private final EventLog log = new EventLog();
  private final PrintStream out;

  LogDisplay(PrintStream out) {
    this.out = out;
  }

  @Override
  public synchronized void show(Snapshot snapshot) {
    log.news(snapshot).forEach(out::println);
  }

  @Override
  public void close() {
    out.flush();
  }
}
