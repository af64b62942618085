package dev.netinfo.vertx;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.internal.http.HttpServerRequestInternal;
import io.vertx.core.internal.http.HttpServerRequestWrapper;

/** A request of Vert.x 5 that passes every method that is not overridden to another request. */
class RequestWrapper extends HttpServerRequestWrapper {
  /** Wraps a request that Vert.x made; routers accept no others either. */
  RequestWrapper(HttpServerRequest request) {
    super((HttpServerRequestInternal) request);
  }
}
