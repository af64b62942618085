package io.vertx.ext.web.impl;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.AllowForwardHeaders;
import org.jspecify.annotations.NullMarked;

/** Calls what Vert.x-Web does for each request, which it shows to its own package only. */
@NullMarked
public final class ForwardedParserBridge {
  private ForwardedParserBridge() {}

  /** Reads the headers as a router does that allows them. */
  public static SocketAddress remoteAddress(
      HttpServerRequest request, AllowForwardHeaders allowed) {
    return new ForwardedParser(request, allowed).remoteAddress();
  }
}
