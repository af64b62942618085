package dev.netinfo.watch.command;

import dev.netinfo.watch.statistics.Snapshot;

/** Where it is shown while it goes on. */
interface Display extends AutoCloseable {
  /** Shows what there is now; called several times in a second. */
  void show(Snapshot snapshot);

  /** Ends; whatever was changed to show something is as it was. */
  @Override
  void close();
}
