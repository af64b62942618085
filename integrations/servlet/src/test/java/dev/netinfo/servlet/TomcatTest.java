package dev.netinfo.servlet;

import dev.netinfo.integration.Who;

class TomcatTest extends ServletContract {
  @Override
  protected Class<?> application() {
    return TomcatApplication.class;
  }

  @Override
  protected Who forged() {
    return new Who(
        "6.6.6.6", "https", "demo-service.dev", 443, "https://demo-service.dev/who", "none");
  }
}
