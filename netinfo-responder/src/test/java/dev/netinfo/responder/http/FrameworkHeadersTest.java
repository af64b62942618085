package dev.netinfo.responder.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameworkHeadersTest {
  private final List<String> translated = new ArrayList<>();
  private final FrameworkHeaders<String> headers =
      new FrameworkHeaders<>((name, value) -> {
        translated.add(name);
        return name + "=" + value;
      });

  @Test
  void translatesEachHeadAndEachLengthOnce() {
    for (int i = 0; i < 3; i++) {
      assertEquals(
          List.of(
              "Cache-Control=no-store",
              "Content-Type=text/plain; charset=utf-8",
              "Content-Length=" + (i + 2)),
          of(Response.text(404, "x".repeat(i + 1))));
      of(Response.text(404, "y"));
    }
    assertEquals(
        List.of(
            "Cache-Control", "Content-Type", "Content-Length", "Content-Length", "Content-Length"),
        translated);
  }

  @Test
  void givesNoLengthWhereThereIsNone() {
    assertEquals(List.of("Cache-Control=no-store"), of(Response.empty(Head.noContent())));
  }

  @Test
  void givesTheLengthOfALongResponseToo() {
    for (int i = 0; i < 2; i++) {
      assertEquals("Content-Length=9001", of(Response.text(404, "x".repeat(9_000))).get(2));
    }
  }

  private List<String> of(Response response) {
    List<String> all = new ArrayList<>();
    headers.forEach(response, all::add);
    return all;
  }
}
