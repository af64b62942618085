package dev.netinfo.watch.command;

import dev.netinfo.text.Printable;
import dev.netinfo.watch.page.Page;
import dev.netinfo.watch.request.EventJson;
import dev.netinfo.watch.request.RequestLoop;
import dev.netinfo.watch.request.Sample;
import dev.netinfo.watch.statistics.RequestStatistics;
import dev.netinfo.watch.statistics.Snapshot;
import dev.netinfo.watch.terminal.Report;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A run of the command, from the first request to the summary. */
final class WatchRun {
  private static final Duration FRAME = Duration.ofMillis(250);
  private static final int FAILED = 1;

  private final Options options;
  private final Console console;
  private final RequestStatistics watching = RequestStatistics.begin(InstantSource.system());
  private final List<Display> displays = new CopyOnWriteArrayList<>();
  private final AtomicBoolean isOver = new AtomicBoolean();
  private volatile @Nullable Page page;

  WatchRun(Options options, Console console) {
    this.options = options;
    this.console = console;
  }

  /**
   * Asks and shows until it is over, and returns the exit status.
   *
   * @throws IllegalArgumentException if nobody is there, or what else was asked for cannot be done
   */
  int run() throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(this::interrupted));
    if (options.isJson()) {
      watching.listen(event -> console.out().println(EventJson.write(event)));
    }
    FirstRequest nobody = new FirstRequest(options.target(), watching);
    Consumer<Sample> listener = options.isPersistent() ? watching : nobody;
    RequestLoop sampler =
        RequestLoop.start(options.target(), options.interval(), options.count(), listener);
    try {
      String reason = options.isPersistent() ? null : nobody.reason();
      if (reason != null) {
        throw new IllegalArgumentException(reason);
      }
      display(sampler);
    } catch (IllegalArgumentException e) {
      isOver.set(true);
      throw e;
    }
    showUntilTheEnd(sampler);
    sampler.close();
    return isOver.getAndSet(true) ? status() : end();
  }

  private void display(RequestLoop sampler) {
    Integer port = options.page();
    try {
      if (port != null) {
        Page started = Page.start(port, watching, sampler, options.target().uri());
        page = started;
        console.err().println("netinfo: the page is " + started.uri());
      }
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "--page %d: %s; another port may be free".formatted(port, e.getMessage()), e);
    }
    try {
      displays.addAll(console.displays(options));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "cannot write " + Printable.quote(String.valueOf(options.recording())), e);
    }
  }

  private void showUntilTheEnd(RequestLoop sampler) throws InterruptedException {
    long start = System.nanoTime();
    long most = options.duration() == null ? Long.MAX_VALUE : options.duration().toNanos();
    long left = most;
    boolean isDone = false;
    while (!isDone && left > 0) {
      isDone = sampler.await(Duration.ofNanos(Math.min(left, FRAME.toNanos())));
      Snapshot snapshot = watching.snapshot();
      displays.forEach(display -> display.show(snapshot));
      // Nobody reads any more: "| head".
      isDone |= console.out().checkError();
      left = most - (System.nanoTime() - start);
    }
  }

  /** Ctrl-C is how it usually ends, so it ends well. */
  private void interrupted() {
    if (!isOver.getAndSet(true)) {
      Runtime.getRuntime().halt(end());
    }
  }

  private int end() {
    Snapshot snapshot = watching.snapshot();
    displays.forEach(display -> display.show(snapshot));
    displays.forEach(Display::close);
    Page shown = page;
    if (shown != null) {
      shown.close();
    }
    PrintStream out = options.isJson() ? console.err() : console.out();
    Report.summary(snapshot, console.columns(), console.ink()).forEach(out::println);
    out.flush();
    return status();
  }

  private int status() {
    Snapshot.Totals totals = watching.snapshot().totals();
    boolean isBroken = totals.failed() > 0 || totals.requests() == 0;
    return options.isFailing() && isBroken ? FAILED : 0;
  }
}
