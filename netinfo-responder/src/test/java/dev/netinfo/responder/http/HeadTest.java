package dev.netinfo.responder.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class HeadTest {
  @Test
  void isTheSameForEveryText() {
    assertSame(Head.text(404), Head.text(404));
    assertSame(Response.text(404, "a").head(), Response.text(404, "b").head());
    assertSame(Head.text(404).closing(), Response.text(404, "c").closing().closing().head());
  }

  @Test
  void saysThatItCloses() {
    Head json = Head.json();
    assertFalse(json.closes());
    assertTrue(json.closing().closes());
    assertEquals("close", json.closing().headers().get("Connection"));
    assertEquals("application/json", json.closing().headers().get("Content-Type"));
  }

  @Test
  void isTranslatedOnce() {
    List<String> translated = new ArrayList<>();
    Function<Head, List<String>> cached =
        Head.cached((name, value) -> {
          translated.add(name);
          return name + "=" + value;
        });
    List<String> text = List.of("Cache-Control=no-store", "Content-Type=text/plain; charset=utf-8");
    for (int i = 0; i < 3; i++) {
      assertEquals(text, cached.apply(Head.text(404)));
    }
    assertEquals(List.of("Cache-Control", "Content-Type"), translated);
    assertEquals(List.of("Cache-Control=no-store"), cached.apply(Head.noContent()));
  }
}
