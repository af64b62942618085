package dev.netinfo.micronaut;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.DefaultHttpClientAddressResolver;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import jakarta.inject.Singleton;

/** Returns the client's address, or {@code unknown}; Micronaut's own resolver can be forged. */
@Singleton
@Replaces(DefaultHttpClientAddressResolver.class)
final class NetinfoAddressResolver implements HttpClientAddressResolver {
  private final ClientRequests requests;

  NetinfoAddressResolver(ClientRequests requests) {
    this.requests = requests;
  }

  @Override
  public String resolve(@SuppressWarnings("rawtypes") HttpRequest request) {
    return requests.of((HttpRequest<?>) request).client().text();
  }
}
