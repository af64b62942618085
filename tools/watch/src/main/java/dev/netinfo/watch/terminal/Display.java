package dev.netinfo.watch.terminal;

import dev.netinfo.watch.statistics.Snapshot;

/** Where the statistics are shown while requests are sent. */
public interface Display extends AutoCloseable {
  /** Shows what there is now; called several times in a second, and not after the end. */
  void show(Snapshot snapshot);

  /** Ends; whatever was changed to show something is as it was. */
  @Override
  void close();
}
