package dev.netinfo.helidon;

import dev.netinfo.responder.Server;
import dev.netinfo.responder.http.HeadReader;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.webserver.spi.ServerConnection;
import java.time.Duration;

/**
 * A connection that Helidon's check of idle connections ends for a head that takes too long, too.
 */
record TimedConnection(ServerConnection http1, HeadReader heads, Duration idle)
    implements ServerConnection {

  @Override
  public void handle(Limit limit) throws InterruptedException {
    http1.handle(limit);
  }

  /** Of a head, the age is told so that the two limits are reached at the same time. */
  @Override
  public Duration idleTime() {
    Duration age = heads.age();
    return age.isZero() ? http1.idleTime() : idle.minus(Server.HEAD_TIME).plus(age);
  }

  /** Helidon itself would let the head, or a response that nobody reads, come to its end. */
  @Override
  public void close(boolean interrupt) {
    http1.close(interrupt || idleTime().compareTo(idle) > 0);
  }
}
