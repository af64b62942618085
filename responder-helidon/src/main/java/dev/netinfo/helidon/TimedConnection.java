package dev.netinfo.helidon;

import dev.netinfo.responder.Server;
import dev.netinfo.responder.http.HeadReader;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.webserver.spi.ServerConnection;
import java.time.Duration;

/** A connection that Helidon's check of idle connections also closes if a head takes too long. */
record TimedConnection(ServerConnection http1, HeadReader heads, Duration idle)
    implements ServerConnection {

  @Override
  public void handle(Limit limit) throws InterruptedException {
    http1.handle(limit);
  }

  /** During a head, returns a time that reaches the idle limit when the head's time is over. */
  @Override
  public Duration idleTime() {
    Duration age = heads.age();
    return age.isZero() ? http1.idleTime() : idle.minus(Server.HEAD_TIME).plus(age);
  }

  /**
   * Interrupts the connection if a limit was reached. Helidon would otherwise wait for the end of
   * the head, or of a response that nobody reads.
   */
  @Override
  public void close(boolean interrupt) {
    http1.close(interrupt || idleTime().compareTo(idle) > 0);
  }
}
