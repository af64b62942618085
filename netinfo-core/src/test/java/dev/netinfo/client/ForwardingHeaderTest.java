package dev.netinfo.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForwardingHeaderTest {
  @ParameterizedTest
  @CsvSource({
    "Forwarded, true",
    "FORWARDED, true",
    "X-Forwarded-For, true",
    "x-forwarded-anything, true",
    "X-Forwarded, false",
    "Forwarded-For, false",
    "X-Real-IP, false",
    "Host, false",
    "'', false",
  })
  void knowsTheHeadersOfProxies(String name, boolean isOfProxies) {
    assertEquals(isOfProxies, ForwardingHeader.isOfProxies(name));
  }
}
