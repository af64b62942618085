package dev.netinfo.responder.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FrameworkHeadersTest {
  private final FrameworkHeaders<Map<String, String>> headers =
      new FrameworkHeaders<>(headers -> headers);

  @Test
  void givesAllHeadersInOrder() {
    Map<String, String> all = headers.of(Response.text(404, "ten bytes"));
    assertEquals(
        List.of("Cache-Control", "Content-Type", "Content-Length", "Date"),
        List.copyOf(all.keySet()));
    assertEquals("10", all.get("Content-Length"));
  }

  @Test
  void translatesEachHeadAndLengthOnceASecond() {
    Map<String, String> first = headers.of(Response.text(404, "a"));
    Map<String, String> next = headers.of(Response.text(404, "b"));
    if (Objects.equals(first.get("Date"), next.get("Date"))) {
      assertSame(first, next);
    } else {
      assertNotSame(first, next);
    }
    assertEquals("3", headers.of(Response.text(404, "ab")).get("Content-Length"));
    assertEquals("close", headers.of(Response.text(404, "a").closing()).get("Connection"));
  }

  @Test
  void givesTheDateOfTheNextSecond() {
    String first = headers.of(Response.text(404, "a")).get("Date");
    while (HttpDate.now().equals(first)) {
      Thread.onSpinWait();
    }
    assertNotEquals(first, headers.of(Response.text(404, "a")).get("Date"));
  }

  @Test
  void givesNoLengthWhereThereIsNone() {
    assertNull(headers.of(Response.empty(Head.noContent())).get("Content-Length"));
  }

  @Test
  void remembersNoLengthOfALongResponse() {
    Response response = Response.text(404, "x".repeat(9_000));
    assertEquals("9001", headers.of(response).get("Content-Length"));
    assertNotSame(headers.of(response), headers.of(response));
  }
}
