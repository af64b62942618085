package dev.netinfo.benchmark;

import io.vertx.core.http.HttpServerRequest;
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
  private static final String PARSER = "io.vertx.ext.web.impl.ForwardedParser";
  private static final MethodHandle REMOTE_ADDRESS = remoteAddress();

  private final AllowForwardHeaders allowed;
  private final VertxRequest request;

  VertxResolution(AllowForwardHeaders allowed, Request request) {
    this.allowed = allowed;
    this.request = new VertxRequest(request);
  }

  SocketAddress resolve() {
    try {
      return (SocketAddress) REMOTE_ADDRESS.invokeExact((HttpServerRequest) request, allowed);
    } catch (Throwable e) {
      throw new IllegalStateException("Vert.x-Web fails", e);
    }
  }

  /** Returns what constructs a parser and asks it, as a router does for each request. */
  private static MethodHandle remoteAddress() {
    try {
      Class<?> parser = Class.forName(PARSER);
      MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(parser, MethodHandles.lookup());
      MethodHandle construct =
          lookup.findConstructor(
              parser,
              MethodType.methodType(
                  void.class, HttpServerRequest.class, AllowForwardHeaders.class));
      MethodHandle ask =
          lookup.findVirtual(parser, "remoteAddress", MethodType.methodType(SocketAddress.class));
      return MethodHandles.filterReturnValue(construct, ask);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
