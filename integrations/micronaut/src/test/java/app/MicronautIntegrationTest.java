package app;

import dev.netinfo.integration.IntegrationContract;
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
}
