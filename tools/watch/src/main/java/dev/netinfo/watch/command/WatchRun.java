package dev.netinfo.watch.command;

import com.sun.net.httpserver.HttpServer;
import dev.netinfo.support.FileReason;
import dev.netinfo.support.Terminal;
import dev.netinfo.text.Printable;
import dev.netinfo.watch.page.Page;
import dev.netinfo.watch.request.RequestLoop;
import dev.netinfo.watch.request.Target;
import dev.netinfo.watch.statistics.RequestStatistics;
import dev.netinfo.watch.statistics.Snapshot;
import dev.netinfo.watch.terminal.AlternateScreen;
import dev.netinfo.watch.terminal.Canvas;
import dev.netinfo.watch.terminal.Dashboard;
import dev.netinfo.watch.terminal.Display;
import dev.netinfo.watch.terminal.EventLog;
import dev.netinfo.watch.terminal.Recording;
import dev.netinfo.watch.terminal.Report;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** A run of the command, from the first request to the summary. */
final class WatchRun {
  private static final Duration FRAME = Duration.ofMillis(250);
  private static final int FAILED = 1;
  private static final int REFUSED = 2;

  private final WatchCommand options;
  private final Target target;
  private final PrintStream out = System.out;
  private final Terminal terminal = Terminal.stdout();
  private final RequestStatistics statistics = RequestStatistics.begin(InstantSource.system());
  private final List<Display> displays = new CopyOnWriteArrayList<>();
  private final AtomicBoolean isOver = new AtomicBoolean();

  /** What ends the page and the probe, where they were asked for. */
  private final List<Runnable> endings = new CopyOnWriteArrayList<>();

  /** Why a recording could not be written to its end. */
  private volatile String failure = "";

  WatchRun(WatchCommand options) {
    this.options = options;
    this.target = options.target();
  }

  /**
   * Sends requests and shows who answers until it is over, and returns the exit status.
   *
   * @throws IllegalArgumentException if what was asked for cannot be done
   */
  int run() throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(this::interrupted));
    if (options.isJson) {
      statistics.listen(event -> out.println(event.json()));
    }
    RequestLoop loop =
        RequestLoop.start(target, options.interval(), options.count(), statistics::add);
    try {
      startPage(loop);
      startProbe(loop);
      startDisplays();
    } catch (IllegalArgumentException e) {
      isOver.set(true);
      throw e;
    }
    showUntilTheEnd(loop);
    loop.close();
    return isOver.getAndSet(true) ? status() : end();
  }

  private void startPage(RequestLoop loop) {
    if (options.page != null) {
      Page page =
          options.page.listen("--page", port -> Page.start(port, statistics, loop, target.uri()));
      endings.add(page::close);
      System.err.println("netinfo: the page is " + page.uri());
    }
  }

  private void startProbe(RequestLoop loop) {
    if (options.probe != null) {
      HttpServer probe = options.probe.listen("--probe", port -> Probe.start(port, loop));
      endings.add(() -> probe.stop(0));
      System.err.println("netinfo: the probe is on port " + probe.getAddress().getPort());
    }
  }

  private void startDisplays() {
    Dashboard dashboard = new Dashboard(options.asked());
    if (!options.isJson) {
      displays.add(
          terminal.isTerminal()
              ? new AlternateScreen(dashboard, () -> Canvas.of(terminal), this::write)
              : new EventLog(out));
    }
    if (options.recording != null) {
      try {
        displays.add(Recording.to(options.recording, dashboard));
      } catch (IOException e) {
        String file = e instanceof FileSystemException problem ? problem.getFile() : null;
        throw new IllegalArgumentException(
            "cannot write %s: %s"
                .formatted(
                    Printable.quote(file == null ? options.recording.toString() : file),
                    FileReason.of(e)),
            e);
      }
    }
  }

  private void write(String text) {
    out.writeBytes(text.getBytes(out.charset()));
    out.flush();
  }

  private void showUntilTheEnd(RequestLoop loop) throws InterruptedException {
    long start = System.nanoTime();
    long longest = options.duration == null ? Long.MAX_VALUE : options.duration.toNanos();
    long left = longest;
    boolean isDone = false;
    while (!isDone && left > 0) {
      isDone = loop.await(Duration.ofNanos(Math.min(left, FRAME.toNanos())));
      show();
      // Nobody reads any more: "| head".
      isDone |= out.checkError();
      left = longest - (System.nanoTime() - start);
    }
  }

  /** Shows what there is now, unless it was interrupted. */
  private synchronized void show() {
    if (!isOver.get()) {
      show(statistics.snapshot());
    }
  }

  private void show(Snapshot snapshot) {
    displays.forEach(display -> attempt(display, () -> display.show(snapshot)));
  }

  /** Ctrl-C is how it usually ends, so it ends well. */
  private void interrupted() {
    if (!isOver.getAndSet(true)) {
      Runtime.getRuntime().halt(end());
    }
  }

  /** Leaves out what cannot be written; the screen, which is the first display, goes on. */
  private void attempt(Display display, Runnable action) {
    try {
      action.run();
    } catch (UncheckedIOException e) {
      // What follows from the first failure, such as a stream that is closed by it, is no news.
      failure = failure.isEmpty() ? FileReason.of(Objects.requireNonNull(e.getCause())) : failure;
      if (displays.remove(display)) {
        attempt(display, display::close);
      }
    }
  }

  private synchronized int end() {
    Snapshot snapshot = statistics.snapshot();
    show(snapshot);
    displays.forEach(display -> attempt(display, display::close));
    endings.forEach(Runnable::run);
    PrintStream summary = options.isJson ? System.err : out;
    Report.summary(snapshot, Canvas.of(terminal)).forEach(summary::println);
    summary.flush();
    if (!failure.isEmpty()) {
      System.err.println("netinfo watch: cannot write the recording: " + failure);
    }
    if (isCut()) {
      System.err.println("netinfo watch: it ended early: its output cannot be written");
    }
    return status();
  }

  /** Returns whether a gate has ended before its time. Else, whoever stops reading is done. */
  private boolean isCut() {
    return options.isFailing && out.checkError();
  }

  private int status() {
    if (!failure.isEmpty() || isCut()) {
      return REFUSED;
    }
    Snapshot.Totals totals = statistics.snapshot().totals();
    boolean isBroken = totals.failed() > 0 || totals.requests() == 0;
    return options.isFailing && isBroken ? FAILED : 0;
  }
}
