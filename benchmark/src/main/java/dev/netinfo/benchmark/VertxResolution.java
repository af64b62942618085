package dev.netinfo.benchmark;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.AllowForwardHeaders;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Vert.x-Web's reading of one header: the leftmost element, whoever sent it.
 *
 * <p>The parser is package-private, and a request through a router would measure the router too.
 */
final class VertxResolution {
  private static final MethodHandle PARSER = constructor();
  private static final MethodHandle ADDRESS = method("remoteAddress", SocketAddress.class);
  private static final MethodHandle SCHEME = method("scheme", String.class);
  private static final MethodHandle AUTHORITY = method("authority", HostAndPort.class);

  private final AllowForwardHeaders allowed;
  private final VertxRequest request;

  VertxResolution(AllowForwardHeaders allowed, Request request) {
    this.allowed = allowed;
    this.request = new VertxRequest(request);
  }

  Object resolve() {
    try {
      return (Object) ADDRESS.invokeExact(parser());
    } catch (Throwable e) {
      throw new IllegalStateException("Vert.x-Web fails", e);
    }
  }

  Asked request() {
    try {
      Object parser = parser();
      HostAndPort authority = (HostAndPort) (Object) AUTHORITY.invokeExact(parser);
      return new Asked(
          (String) (Object) SCHEME.invokeExact(parser),
          authority.host(),
          (Object) ADDRESS.invokeExact(parser));
    } catch (Throwable e) {
      throw new IllegalStateException("Vert.x-Web fails", e);
    }
  }

  /** Makes one, as a router does for each request. */
  private Object parser() throws Throwable {
    return (Object) PARSER.invokeExact((HttpServerRequest) request, allowed);
  }

  private static MethodHandle constructor() {
    MethodType takes =
        MethodType.methodType(void.class, HttpServerRequest.class, AllowForwardHeaders.class);
    return found((lookup, parser) -> lookup.findConstructor(parser, takes));
  }

  private static MethodHandle method(String name, Class<?> result) {
    return found(
        (lookup, parser) -> lookup.findVirtual(parser, name, MethodType.methodType(result)));
  }

  private static MethodHandle found(Search search) {
    try {
      Class<?> parser = Class.forName("io.vertx.ext.web.impl.ForwardedParser");
      MethodHandle found =
          search.in(MethodHandles.privateLookupIn(parser, MethodHandles.lookup()), parser);
      MethodType type = found.type().changeReturnType(Object.class);
      return found.asType(
          type.parameterType(0) == parser ? type.changeParameterType(0, Object.class) : type);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A search for a member of a class. */
  private interface Search {
    MethodHandle in(MethodHandles.Lookup lookup, Class<?> type) throws ReflectiveOperationException;
  }
}
