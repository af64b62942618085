package dev.netinfo.responder.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "h",
        "demo-service.dev:80",
        "demo_service",
        "h:",
        ":80",
        "192.0.2.1",
        "192.0.2.1:8080",
        "[2001:db8::1]",
        "[2001:db8::1]:80",
        "[::ffff:192.0.2.1]",
        "%68",
        "a!$&'()*+,;=~b",
        "xn--nxasmq6b.example."
      })
  void isValid(String host) {
    assertTrue(Host.isValid(host));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"h\"",
        "[]",
        "[",
        "]",
        "[192.0.2.1]",
        "[2001:db8::1",
        "[2001:db8::1%eth0]",
        "[2001:db8::g]",
        "[v1.a:b]",
        "2001:db8::1",
        "h:80:80",
        "h:http",
        "h:-1",
        "user@h",
        "h/x",
        "h?",
        "h#",
        "h h",
        "h, i:1, j:2",
        "<h>",
        "%6",
        "h\\",
        "h\t",
        "h\u00e9"
      })
  void isNotValid(String host) {
    assertFalse(Host.isValid(host));
  }
}
