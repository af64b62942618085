package dev.netinfo.servlet;

class TomcatTest extends ServletContract {
  @Override
  protected Class<?> application() {
    return TomcatApplication.class;
  }
}
