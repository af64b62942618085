package dev.netinfo.servlet;

import dev.netinfo.integration.Who;

class JettyTest extends ServletContract {
  @Override
  protected Class<?> application() {
    return JettyApplication.class;
  }

  @Override
  protected boolean refusesOwnSupport() {
    return true;
  }

  @Override
  protected Who forged() {
    return new Who("6.6.6.6", "https", "evil.example", 443, "https://evil.example/who", "none");
  }
}
