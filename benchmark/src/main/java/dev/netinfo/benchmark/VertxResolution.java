package dev.netinfo.benchmark;

import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.AllowForwardHeaders;
import io.vertx.ext.web.impl.ForwardedParserBridge;

/** Vert.x-Web's reading of one header: the leftmost element, whoever sent it. */
final class VertxResolution {
  private final AllowForwardHeaders allowed;
  private final VertxRequest request;

  VertxResolution(AllowForwardHeaders allowed, Request request) {
    this.allowed = allowed;
    this.request = new VertxRequest(request);
  }

  SocketAddress resolve() {
    return ForwardedParserBridge.remoteAddress(request, allowed);
  }
}
