package dev.netinfo.watch.page;

import dev.netinfo.watch.request.RequestLoop;
import dev.netinfo.watch.request.Target;
import dev.netinfo.watch.statistics.RequestStatistics;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * What {@code ./netinfo watch --page} runs: statistics, the requests that they count, and their
 * page.
 */
final class Watch implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final RequestStatistics watching = RequestStatistics.begin(InstantSource.system());
  private final RequestLoop loop;
  private final Page page;

  private Watch(URI asked, Duration interval, long count) throws IOException {
    Target target = new Target(asked, List.of("Accept: application/json"), TIMEOUT, false);
    loop = RequestLoop.start(target, interval, count, watching::add);
    page = Page.start(0, watching, loop, asked);
  }

  /** Sends so many requests, a thousand a second. */
  static Watch counting(URI asked, long count) throws IOException {
    return new Watch(asked, Duration.ofMillis(1), count);
  }

  /** Goes on sending, a hundred times a second. */
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
    loop.close();
    page.close();
  }
}
