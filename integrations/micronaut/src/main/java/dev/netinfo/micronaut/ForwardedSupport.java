package dev.netinfo.micronaut;

import dev.netinfo.text.Printable;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.server.HttpServerConfiguration;
import io.micronaut.http.server.HttpServerConfiguration.HostResolutionConfiguration;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Refuses to start with Micronaut's own support for forwarded headers. */
@Singleton
final class ForwardedSupport implements BeanCreatedEventListener<HttpServerConfiguration> {

  @Override
  public HttpServerConfiguration onCreated(BeanCreatedEvent<HttpServerConfiguration> event) {
    HttpServerConfiguration server = event.getBean();
    refuse("client-address-header", server.getClientAddressHeader());
    HostResolutionConfiguration host = server.getHostResolution();
    if (host == null) {
      host = new HostResolutionConfiguration();
      server.setHostResolution(host);
    }
    refuse("host-resolution.host-header", host.getHostHeader());
    refuse("host-resolution.protocol-header", host.getProtocolHeader());
    refuse("host-resolution.port-header", host.getPortHeader());
    // The redirect from http to https has its own resolver, which no bean can replace. Without
    // a header set here, it would redirect to the host in X-Forwarded-Host.
    host.setHostHeader(HttpHeaders.HOST);
    host.setPortInHost(true);
    return server;
  }

  private static void refuse(String setting, @Nullable String header) {
    if (header != null) {
      throw new IllegalArgumentException(
          ("micronaut.server.%s: %s is a header that Micronaut believes from everybody; remove"
                  + " the setting, and set netinfo.trusted-proxies and netinfo.client-ip-header"
                  + " instead")
              .formatted(setting, Printable.quote(header)));
    }
  }
}
