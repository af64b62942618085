package dev.netinfo.vertx;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.internal.http.HttpServerRequestInternal;
import io.vertx.core.internal.http.HttpServerRequestWrapper;

/** A request of Vert.x 5 that is another one in all that is not overridden. */
class RequestWrapper extends HttpServerRequestWrapper {
  /** Wraps a request of Vert.x itself; routers, too, take no other. */
  RequestWrapper(HttpServerRequest request) {
    super((HttpServerRequestInternal) request);
  }
}
