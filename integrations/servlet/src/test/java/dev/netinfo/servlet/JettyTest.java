package dev.netinfo.servlet;

class JettyTest extends ServletContract {
  @Override
  protected Class<?> application() {
    return JettyApplication.class;
  }

  @Override
  protected boolean refusesOwnSupport() {
    return true;
  }
}
