package dev.netinfo.responder.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "application/*",
        "APPLICATION/JSON",
        "text/plain;q=0.5, application/json",
        "text/plain;q=0.5, application/json;q=0.6",
        "application/*;q=0.9, */*;q=0.8",
        "text/html, application/json;q=0.1",
        "*/*, text/plain;q=0",
        "application/json;charset=utf-8, text/*;q=0.9",
      })
  void choosesJsonForWhoPrefersIt(String accept) {
    assertTrue(prefersJson("Accept: " + accept));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/*",
        "text/plain",
        "text/*",
        "application/json, text/plain",
        "application/json, */*",
        "application/json;q=0.5, text/plain",
        "application/json;q=0",
        "application/json;q=0, */*",
        "application/json;q=x",
        "application/json;q=1.001",
        "application/json;q=",
        "application/jsonp",
        "application/xml",
        "image/png, text/html;q=0.9",
        "",
        ",",
        ";;;,/",
        "*",
      })
  void choosesTextForWhoDoesNot(String accept) {
    assertFalse(prefersJson("Accept: " + accept));
  }

  @Test
  void choosesTextForWhoDoesNotSay() {
    assertFalse(prefersJson());
  }

  @Test
  void readsAllLines() {
    assertTrue(prefersJson("Accept: text/plain;q=0.5", "Accept: application/json"));
    assertTrue(prefersJson("Accept: application/json", "Accept: text/plain;q=0.5"));
  }

  private static boolean prefersJson(String... headerLines) {
    return Accept.prefersJson(Requests.get("/", headerLines));
  }
}
