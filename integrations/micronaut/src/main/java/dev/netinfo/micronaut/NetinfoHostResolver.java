package dev.netinfo.micronaut;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.HttpServerConfiguration;
import io.micronaut.http.server.HttpServerConfiguration.HostResolutionConfiguration;
import io.micronaut.http.server.util.DefaultHttpHostResolver;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Returns the scheme, host and port that the client asked for; Micronaut's own resolver believes
 * forged ones. Micronaut still checks {@code micronaut.server.host-resolution.allowed-hosts}.
 */
@Singleton
@Replaces(DefaultHttpHostResolver.class)
@SuppressWarnings("rawtypes") // as in the overridden methods
final class NetinfoHostResolver extends DefaultHttpHostResolver {
  private final ClientRequests requests;

  NetinfoHostResolver(
      HttpServerConfiguration configuration,
      @Nullable BeanProvider<EmbeddedServer> server,
      ClientRequests requests) {
    super(configuration, server);
    this.requests = requests;
  }

  @Override
  protected String getDefaultHost(HttpRequest request) {
    String origin = requests.of((HttpRequest<?>) request).origin();
    return origin.isEmpty() ? getEmbeddedHost() : origin;
  }

  @Override
  protected String getConfiguredHost(HttpRequest request, HostResolutionConfiguration ignored) {
    return getDefaultHost(request);
  }
}
