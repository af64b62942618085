package dev.netinfo.helidon;

import dev.netinfo.integration.IntegrationContract;
import dev.netinfo.integration.Who;
import java.util.List;

class HelidonIntegrationTest extends IntegrationContract {
  @Override
  protected Class<?> application() {
    return Application.class;
  }

  @Override
  protected String option(String setting, String value) {
    return "-Dserver.features.netinfo." + setting + "=" + value;
  }

  @Override
  protected List<String> ownSupport() {
    return List.of(
        "-Dserver.requested-uri-discovery.types=FORWARDED,X_FORWARDED",
        "-Dserver.requested-uri-discovery.trusted-proxies.allow.all=true");
  }

  @Override
  protected String complaintAboutOwnSupport() {
    return "server.requested-uri-discovery reads forwarded headers by rules of its own";
  }

  @Override
  protected Who forged() {
    return new Who("127.0.0.77", "https", "evil.example", 443, "https://evil.example/who", "none");
  }
}
