package dev.netinfo.helidon;

import dev.netinfo.request.ClientRequestPolicy;
import io.helidon.webserver.http.ErrorHandler;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRoute;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.HttpSecurity;
import io.helidon.webserver.http.HttpService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Builds a {@link ClientRouting} of the application's routing, and else is the same builder. */
final class ClientRoutingBuilder implements HttpRouting.Builder {
  private static final String NOT_IN_PLACE =
      "netinfo: something else replaces the HTTP routing of the default socket, so that"
          + " remotePeer() would be the last proxy; netinfo-helidon is for Helidon 4.5";

  private final HttpRouting.Builder application;
  private final ClientRequestPolicy policy;
  private final AtomicBoolean isInPlace = new AtomicBoolean();

  ClientRoutingBuilder(HttpRouting.Builder application, ClientRequestPolicy policy) {
    this.application = application;
    this.policy = policy;
  }

  @Override
  public HttpRouting build() {
    return new ClientRouting(application.build(), policy, isInPlace);
  }

  /** Returns a feature for the application's routing, which starts only behind that one. */
  HttpFeature check() {
    return new HttpFeature() {
      @Override
      public void setup(HttpRouting.Builder routing) {}

      @Override
      public void beforeStart() {
        if (!isInPlace.get()) {
          throw new IllegalStateException(NOT_IN_PLACE);
        }
      }
    };
  }

  @Override
  public HttpRouting.Builder copy() {
    return new ClientRoutingBuilder(application.copy(), policy);
  }

  @Override
  public HttpRouting.Builder register(HttpService... services) {
    application.register(services);
    return this;
  }

  @Override
  public HttpRouting.Builder register(String path, HttpService... services) {
    application.register(path, services);
    return this;
  }

  @Override
  public HttpRouting.Builder route(HttpRoute route) {
    application.route(route);
    return this;
  }

  @Override
  public HttpRouting.Builder addFilter(Filter filter) {
    application.addFilter(filter);
    return this;
  }

  @Override
  public HttpRouting.Builder addFeature(Supplier<? extends HttpFeature> feature) {
    application.addFeature(feature);
    return this;
  }

  @Override
  public <T extends Throwable> HttpRouting.Builder error(
      Class<T> exception, ErrorHandler<? super T> handler) {
    application.error(exception, handler);
    return this;
  }

  @Override
  public HttpRouting.Builder maxReRouteCount(int count) {
    application.maxReRouteCount(count);
    return this;
  }

  @Override
  public HttpRouting.Builder security(HttpSecurity security) {
    application.security(security);
    return this;
  }
}
