package dev.netinfo.servlet;

import dev.netinfo.integration.Who;

class UndertowTest extends ServletContract {
  @Override
  protected Class<?> application() {
    return UndertowApplication.class;
  }

  @Override
  String location(String path) {
    return "http://demo-service.dev" + path;
  }

  @Override
  protected Who forged() {
    return new Who(
        "6.6.6.6", "https", "evil.example", 6666, "https://evil.example:6666/who", "none");
  }
}
