package dev.netinfo.vertx;

import dev.netinfo.integration.IntegrationContract;
import dev.netinfo.integration.Who;
import java.util.List;

class VertxIntegrationTest extends IntegrationContract {
  @Override
  protected Class<?> application() {
    return Application.class;
  }

  @Override
  protected List<String> ownSupport() {
    return List.of("-Dallow-forward=ALL");
  }

  @Override
  protected String complaintAboutOwnSupport() {
    return "router.allowForward(ALL) replaces the client";
  }

  @Override
  protected Who forged() {
    return new Who("6.6.6.6", "https", "evil.example", 443, "https://evil.example/who", "none");
  }
}
