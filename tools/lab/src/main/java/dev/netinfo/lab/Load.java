package dev.netinfo.lab;

import dev.netinfo.watch.request.EventJson;
import dev.netinfo.watch.statistics.RequestStatistics;
import dev.netinfo.watch.statistics.Snapshot;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;

/** Requests that go on in the background: a watcher in a pod, whose events are read here. */
final class Load {
  private final RequestStatistics watching = RequestStatistics.begin(InstantSource.system());
  private final CountDownLatch first = new CountDownLatch(1);
  private final Process process;
  private final Thread reader;

  /** Waits for the first request. */
  Load(Process process) {
    this.process = process;
    this.reader = Thread.ofVirtual().start(this::read);
    await();
    if (watching.snapshot().totals().requests() == 0) {
      throw new LabException("the watcher does not start");
    }
  }

  /** Ends it, and returns what there was to see. */
  Snapshot end() {
    // Not Process.destroy, which closes the stream that is still read.
    process.toHandle().destroy();
    try {
      process.waitFor();
      reader.join();
    } catch (InterruptedException e) {
      throw new LabException("interrupted", e);
    }
    return watching.snapshot();
  }

  private void read() {
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        watching.add(EventJson.read(line));
        first.countDown();
      }
    } catch (IOException e) {
      throw new LabException("the watcher's output: " + e.getMessage(), e);
    } finally {
      first.countDown();
    }
  }

  private void await() {
    try {
      first.await();
    } catch (InterruptedException e) {
      throw new LabException("interrupted", e);
    }
  }
}
