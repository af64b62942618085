package dev.netinfo.vertx;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;
import io.vertx.core.net.HostAndPort;
import org.jspecify.annotations.Nullable;

/** A request of Vert.x 4.5 that passes every method that is not overridden to another request. */
class RequestWrapper extends HttpServerRequestWrapper {
  /** Wraps a request that Vert.x made; routers accept no others either. */
  RequestWrapper(HttpServerRequest request) {
    super((HttpServerRequestInternal) request);
  }

  @Override
  @Deprecated // as in the superclass
  public @Nullable String host() {
    HostAndPort authority = authority();
    return authority == null ? null : authority.toString();
  }
}
