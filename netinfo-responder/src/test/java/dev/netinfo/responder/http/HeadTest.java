package dev.netinfo.responder.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
}
