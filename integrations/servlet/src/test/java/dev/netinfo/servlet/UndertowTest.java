package dev.netinfo.servlet;

class UndertowTest extends ServletContract {
  @Override
  protected Class<?> application() {
    return UndertowApplication.class;
  }

  @Override
  String location(String path) {
    return "http://demo-service.dev" + path;
  }
}
