package dev.netinfo.helidon;

import io.helidon.common.Builder;
import io.helidon.webserver.ListenerConfig;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.spi.ServerFeature;
import java.util.Set;

/** Sets a feature up as older versions of Helidon do, in which no feature can supply a routing. */
record OlderHelidon(ServerFeature feature) implements ServerFeature {
  @Override
  public void setup(ServerFeatureContext context) {
    feature.setup(new Context(context));
  }

  @Override
  public String name() {
    return "older";
  }

  @Override
  public String type() {
    return "older";
  }

  private record Context(ServerFeatureContext context) implements ServerFeatureContext {
    @Override
    public WebServerConfig serverConfig() {
      return context.serverConfig();
    }

    @Override
    public Set<String> sockets() {
      return context.sockets();
    }

    @Override
    public boolean socketExists(String name) {
      return context.socketExists(name);
    }

    @Override
    public SocketBuilders socket(String name) {
      return new Socket(context.socket(name));
    }
  }

  private record Socket(SocketBuilders builders) implements SocketBuilders {
    @Override
    public ListenerConfig listener() {
      return builders.listener();
    }

    @Override
    public HttpRouting.Builder httpRouting() {
      return builders.httpRouting();
    }

    @Override
    public RoutingBuilders routingBuilders() {
      return new Routings(builders.routingBuilders());
    }
  }

  /** Ignores what the feature supplies, by the default method of the interface. */
  private record Routings(RoutingBuilders builders) implements RoutingBuilders {
    @Override
    public boolean hasRouting(Class<?> type) {
      return builders.hasRouting(type);
    }

    @Override
    public <T extends Builder<T, ?>> T routingBuilder(Class<T> type) {
      return builders.routingBuilder(type);
    }
  }
}
