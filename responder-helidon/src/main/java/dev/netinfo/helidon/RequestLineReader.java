package dev.netinfo.helidon;

import dev.netinfo.responder.Server;
import dev.netinfo.responder.http.HeadBudget;
import dev.netinfo.responder.http.HeadReader;
import dev.netinfo.responder.http.RequestTarget;
import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.http.BadRequestException;
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
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads request lines as RFC 9112 requires, where Helidon differs: it ignores an empty line before
 * a request line (section 2.2), refuses a method in lower case instead of changing it to upper
 * case, and refuses a target on which Helidon's router would fail, after which the connection would
 * stay open (helidon-io/helidon#12324).
 */
final class RequestLineReader extends DataReader {
  /** What Helidon passes as the maximum of a request line, although none is that long. */
  static final int MAX = Server.HEADER_BYTES;

  @SuppressWarnings("removal") // a subclass has no other constructor
  private RequestLineReader(HeadReader heads) {
    super(() -> wellFormed(heads));
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

  /** Recognizes a request line by the maximum, of which a header always has less left. */
  @Override
  public int findNewLine(int max) {
    if (max != MAX) {
      return super.findNewLine(max);
    }
    if (startsWithNewLine()) {
      skip(2);
    }
    int end = super.findNewLine(max);
    String line = getBuffer(end).readString(end);
    String method = line.substring(0, Math.max(0, line.indexOf(' ')));
    int target = method.length() + 1;
    int version = line.indexOf(' ', target);
    if (version < 0
        || !method.equals(method.toUpperCase(Locale.ROOT))
        || !RequestTarget.isValid(line.substring(target, version))) {
      throw new BadRequestException("a malformed request line");
    }
    return end;
  }

  /** Makes HTTP/1.1 connections that use this reader and limit the time of a head. */
  record Selector(Http1ConnectionSelector http1, HeadBudget budget, Duration idle)
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
      HeadReader heads =
          new HeadReader(() -> context.dataReader().readBuffer().readBytes(), budget);
      DataReader reader = new RequestLineReader(heads);
      InvocationHandler delegate =
          (proxy, method, arguments) ->
              method.getName().equals("dataReader") ? reader : method.invoke(context, arguments);
      ConnectionContext reading =
          (ConnectionContext)
              Proxy.newProxyInstance(
                  ConnectionContext.class.getClassLoader(),
                  new Class<?>[] {ConnectionContext.class},
                  delegate);
      return new TimedConnection(http1.connection(reading), heads, idle);
    }
  }
}
