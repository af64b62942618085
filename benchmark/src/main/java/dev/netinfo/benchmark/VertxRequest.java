package dev.netinfo.benchmark;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.impl.HttpServerRequestImpl;
import io.vertx.core.http.impl.HttpServerStream;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * A request of Vert.x without a connection: just what Vert.x-Web's parser asks it for. There is no
 * {@code Host}, so that the parser need not build the absolute URI too.
 */
final class VertxRequest extends HttpServerRequestImpl {
  private final MultiMap headers = HttpHeaders.headers();
  private final SocketAddress peer;

  VertxRequest(Request request) {
    super(null, silent(HttpServerStream.class), null, false, 0, 0, 0, null, "");
    request.headers().forEach(headers::add);
    peer = SocketAddress.inetSocketAddress(80, request.peer());
  }

  @Override
  public MultiMap headers() {
    return headers;
  }

  @Override
  public SocketAddress remoteAddress() {
    return peer;
  }

  @Override
  public String scheme() {
    return "http";
  }

  @Override
  public String uri() {
    return "/";
  }

  @Override
  public @Nullable HostAndPort authority() {
    return null;
  }

  /** Returns a part of a connection that does nothing; its parts do nothing either. */
  private static <T> T silent(Class<T> type) {
    Class<?>[] types = {type};
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(), types, (_, method, _) -> nothing(method.getReturnType())));
  }

  private static @Nullable Object nothing(Class<?> type) throws Throwable {
    return type.isInterface() ? silent(type) : MethodHandles.zero(type).invokeWithArguments();
  }
}
