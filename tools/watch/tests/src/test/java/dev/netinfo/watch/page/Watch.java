package dev.netinfo.watch.page;

import dev.netinfo.watch.request.RequestLoop;
import dev.netinfo.watch.request.Target;
import dev.netinfo.watch.statistics.RequestStatistics;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** What {@code ./netinfo watch --page} runs: a watching, who samples for it, and its page. */
final class Watch implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final RequestStatistics watching = RequestStatistics.begin(InstantSource.system());
  private final RequestLoop sampler;
  private final Page page;

  private Watch(URI asked, Duration interval, long count) throws IOException {
    Target target = new Target(asked, List.of("Accept: application/json"), TIMEOUT, false);
    sampler = RequestLoop.start(target, interval, count, watching);
    page = Page.start(0, watching, sampler, asked);
  }

  /** Asks so often, as fast as it is answered. */
  static Watch counting(URI asked, long count) throws IOException {
    return new Watch(asked, Duration.ZERO, count);
  }

  /** Goes on asking, a hundred times a second. */
  static Watch of(URI asked) throws IOException {
    return new Watch(asked, Duration.ofMillis(10), Long.MAX_VALUE);
  }

  URI uri() {
    return page.uri();
  }

  RequestStatistics watching() {
    return watching;
  }

  /** Ends the page only, which says so. */
  void end() {
    page.close();
  }

  @Override
  public void close() {
    sampler.close();
    page.close();
  }
}
