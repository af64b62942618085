package dev.netinfo.examples.quarkus;

import dev.netinfo.integration.PolicyUnderTest;
import dev.netinfo.integration.Support;
import dev.netinfo.vertx.NetinfoHandler;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.Config;

/** The first route of the application: behind it, a request says what the client asked. */
@ApplicationScoped
class ClientRoute {
  void register(@Observes Router router, Config config) {
    switch (Support.ofThisProcess()) {
      case NETINFO -> register(router, new NetinfoHandler(settings(config), router));
      case POLICY -> register(router, new NetinfoHandler(PolicyUnderTest.policy(), router));
      case OWN, NONE -> {}
    }
  }

  // @start region=example
  private static void register(Router router, NetinfoHandler netinfo) {
    router
        .route()
        .order(Integer.MIN_VALUE)
        .handler(context -> {
          if (NetinfoHandler.wasBefore(context.request())) {
            context.next();
          } else {
            netinfo.handle(context.request());
          }
        });
  }

  private static JsonObject settings(Config config) {
    String ownSupport = "quarkus.http.proxy.proxy-address-forwarding";
    if (config.getOptionalValue(ownSupport, Boolean.class).orElse(false)) {
      throw new IllegalStateException(ownSupport + " has to be off: netinfo tells who asked");
    }
    JsonObject settings = new JsonObject();
    String prefix = "client.";
    for (String name : config.getPropertyNames()) {
      if (name.startsWith(prefix)) {
        settings.put(name.substring(prefix.length()), config.getValue(name, String.class));
      }
    }
    return settings;
  }
  // @end
}
