package app;

import dev.netinfo.integration.Who;

class WebFluxIntegrationTest extends SpringContract {
  @Override
  protected Class<?> application() {
    return WebFluxApplication.class;
  }

  @Override
  protected Who forged() {
    return new Who("6.6.6.6", "https", "evil.example", 443, "https://evil.example/who", "none");
  }
}
