package dev.netinfo.watch.command;

import dev.netinfo.watch.Snapshot;
import dev.netinfo.watch.show.Log;
import java.io.PrintStream;

/** Lines, for where there is no terminal. Thread-safe. */
final class LogDisplay implements Display {
  private final Log log = new Log();
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
