package dev.netinfo.helidon;

import dev.netinfo.responder.Delegate;
import dev.netinfo.responder.Server;
import dev.netinfo.responder.http.HeadBudget;
import dev.netinfo.responder.http.HeadReader;
import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.time.Duration;

/** A connection that Helidon's check of idle connections also closes if a head takes too long. */
record TimedConnection(ServerConnection http1, HeadReader heads, Duration idle)
    implements ServerConnection {

  /** Makes a connection whose parser gets well-formed heads only. */
  static TimedConnection of(
      ServerConnectionSelector http1, ConnectionContext context, HeadBudget budget, Duration idle) {
    HeadReader heads = new HeadReader(() -> context.dataReader().readBuffer().readBytes(), budget);
    DataReader reader =
        DataReader.create(
            () -> heads.read(refusal -> context.dataWriter().writeNow(BufferData.create(refusal))));
    ConnectionContext reading =
        Delegate.of(ConnectionContext.class, context, "dataReader", none -> reader);
    return new TimedConnection(http1.connection(reading), heads, idle);
  }

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
   * Interrupts the connection if a limit was reached: Helidon would otherwise wait for the end of
   * the head, or of a response that nobody reads. When the server drains, a head that has begun may
   * still end; its response closes the connection.
   */
  @Override
  public void close(boolean interrupt) {
    boolean isOver = interrupt || idleTime().compareTo(idle) > 0;
    if (isOver || heads.age().isZero()) {
      http1.close(isOver);
    }
  }
}
