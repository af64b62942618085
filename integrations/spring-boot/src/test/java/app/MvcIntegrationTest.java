package app;

import dev.netinfo.integration.Who;

class MvcIntegrationTest extends SpringContract {
  @Override
  protected Class<?> application() {
    return MvcApplication.class;
  }

  @Override
  protected Who forged() {
    return new Who(
        "6.6.6.6", "https", "evil.example", 6666, "https://evil.example:6666/who", "none");
  }
}
