package dev.netinfo.helidon;

import dev.netinfo.responder.http.HeadBudget;
import dev.netinfo.responder.http.HeadReader;
import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes HTTP/1.1 connections that read well-formed heads only, and limit the time of a head. */
record HeadSelector(Http1ConnectionSelector http1, HeadBudget budget, Duration idle)
    implements ServerConnectionSelector {

  @Override
  public int bytesToIdentifyConnection() {
    return http1.bytesToIdentifyConnection();
  }

  @Override
  public Support supports(BufferData data) {
    return http1.supports(data);
  }

  @Override
  public Set<String> supportedApplicationProtocols() {
    return http1.supportedApplicationProtocols();
  }

  @Override
  public ServerConnection connection(ConnectionContext context) {
    HeadReader heads = new HeadReader(() -> context.dataReader().readBuffer().readBytes(), budget);
    ConnectionContext reading = reading(context, DataReader.create(() -> wellFormed(heads)));
    return new TimedConnection(http1.connection(reading), heads, idle);
  }

  /** Returns the same context with another reader. */
  private static ConnectionContext reading(ConnectionContext context, DataReader reader) {
    InvocationHandler delegate =
        (proxy, method, arguments) ->
            method.getName().equals("dataReader") ? reader : method.invoke(context, arguments);
    return (ConnectionContext)
        Proxy.newProxyInstance(
            ConnectionContext.class.getClassLoader(),
            new Class<?>[] {ConnectionContext.class},
            delegate);
  }

  private static byte @Nullable [] wellFormed(HeadReader heads) {
    byte[] bytes = heads.read();
    if (heads.refusal() != 0) {
      throw RequestException.builder()
          .type(EventType.BAD_REQUEST)
          .status(Status.create(heads.refusal()))
          .message("a malformed head")
          .build();
    }
    return bytes;
  }
}
