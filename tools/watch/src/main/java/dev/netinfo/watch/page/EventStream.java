package dev.netinfo.watch.page;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * What one reader is told: always the newest state, in full. Nothing is queued, so that a slow
 * reader misses states but no count, and costs no memory.
 */
final class EventStream {
  private static final int GAP_MILLIS = 100;

  /** Also says that the watcher is there, and lets times go on. */
  private static final int HEARTBEAT_MILLIS = 1000;

  private final Thread thread = Thread.currentThread();
  private final OutputStream out;
  private volatile long taken = System.nanoTime();

  /** Of the thread that will run it. */
  EventStream(OutputStream out) {
    this.out = out;
  }

  /** Sends each state until the end, or until nobody reads any more. */
  void run(PageModel model, ChangeSignal signal) throws IOException, InterruptedException {
    send("retry: 1000\n\n");
    long timelinesDue = System.nanoTime();
    boolean isEnd = false;
    while (!isEnd) {
      long number = signal.number();
      isEnd = signal.isEnd();
      event("state", model.state());
      if (isEnd || System.nanoTime() - timelinesDue >= 0) {
        event("timelines", model.timelines());
        timelinesDue = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(HEARTBEAT_MILLIS);
      }
      if (!isEnd) {
        Thread.sleep(GAP_MILLIS);
        signal.await(number, HEARTBEAT_MILLIS - GAP_MILLIS);
      }
    }
    event("end", "{}");
  }

  /** Returns when its reader last took something, as {@link System#nanoTime} has it. */
  long taken() {
    return taken;
  }

  /** Ends it, also where it waits for its reader. */
  void abandon() {
    thread.interrupt();
  }

  private void event(String name, String data) throws IOException {
    send("event: " + name + "\ndata: " + data + "\n\n");
  }

  private void send(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
    taken = System.nanoTime();
  }
}
