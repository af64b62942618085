package dev.netinfo.watch.page;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What one reader is told: always the newest state, in full. Nothing is queued, so that a slow
 * reader misses states but no count, and costs no memory.
 */
record EventStream(PageModel model, OutputStream out) {
  private static final int GAP_MILLIS = 100;

  /** Also says that the watcher is there, and lets times go on. */
  private static final int HEARTBEAT_MILLIS = 1000;

  /** Sends each state until the end, or until nobody reads any more. */
  void run() throws IOException, InterruptedException {
    send("retry: 1000\n\n");
    long timelinesDue = System.nanoTime();
    boolean isEnd = false;
    while (!isEnd) {
      int change = model.changes().getPhase();
      isEnd = model.changes().isTerminated();
      event("state", model.state());
      if (isEnd || System.nanoTime() - timelinesDue >= 0) {
        event("timelines", model.timelines());
        timelinesDue = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(HEARTBEAT_MILLIS);
      }
      if (!isEnd) {
        Thread.sleep(GAP_MILLIS);
        awaitChange(model.changes(), change);
      }
    }
    event("end", "{}");
  }

  private static void awaitChange(Phaser changes, int last) throws InterruptedException {
    try {
      changes.awaitAdvanceInterruptibly(last, HEARTBEAT_MILLIS - GAP_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      // The state is sent again all the same.
    }
  }

  private void event(String name, String data) throws IOException {
    send("event: " + name + "\ndata: " + data + "\n\n");
  }

  private void send(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
