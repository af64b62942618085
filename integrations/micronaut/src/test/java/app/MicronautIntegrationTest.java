package app;

import dev.netinfo.integration.IntegrationContract;
import dev.netinfo.integration.Who;
import java.util.List;

class MicronautIntegrationTest extends IntegrationContract {
  @Override
  protected Class<?> application() {
    return MicronautApplication.class;
  }

  @Override
  protected List<String> ownSupport() {
    return List.of("-Dmicronaut.server.client-address-header=X-Forwarded-For");
  }

  @Override
  protected String complaintAboutOwnSupport() {
    return "micronaut.server.client-address-header: \"X-Forwarded-For\"";
  }

  @Override
  protected Who forged() {
    return new Who("6.6.6.6", "https", "evil.example", 443, "https://evil.example/who", "none");
  }
}
