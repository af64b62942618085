package dev.netinfo.helidon;

import dev.netinfo.responder.Server;
import dev.netinfo.responder.http.HeadReader;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.webserver.spi.ServerConnection;
import java.time.Duration;

/**
 * A connection that Helidon's check of idle connections ends for a head that takes too long, too.
 */
record TimedConnection(ServerConnection http1, HeadReader heads) implements ServerConnection {
  /** Of a head, that much is idle before its first byte. */
  private static final Duration ADVANCE = Server.IDLE_TIME.minus(Server.HEAD_TIME);

  @Override
  public void handle(Limit limit) throws InterruptedException {
    http1.handle(limit);
  }

  @Override
  public Duration idleTime() {
    Duration age = heads.age();
    return age.isZero() ? http1.idleTime() : ADVANCE.plus(age);
  }

  /** Helidon itself would let the head, or a response that nobody reads, come to its end. */
  @Override
  public void close(boolean interrupt) {
    http1.close(interrupt || idleTime().compareTo(Server.IDLE_TIME) > 0);
  }
}
