package dev.netinfo.vertx;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;
import io.vertx.core.net.HostAndPort;
import org.jspecify.annotations.Nullable;

/** A request of Vert.x 4.5 that is another one in all that is not overridden. */
class RequestWrapper extends HttpServerRequestWrapper {
  /** Wraps a request of Vert.x itself; routers, too, take no other. */
  RequestWrapper(HttpServerRequest request) {
    super((HttpServerRequestInternal) request);
  }

  @Override
  @Deprecated // as it is there
  public @Nullable String host() {
    HostAndPort authority = authority();
    return authority == null ? null : authority.toString();
  }
}
