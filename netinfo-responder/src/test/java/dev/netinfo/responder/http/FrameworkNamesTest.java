package dev.netinfo.responder.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class FrameworkNamesTest {
  private final FrameworkNames<StringBuilder> names =
      new FrameworkNames<>(name -> new StringBuilder(name.toLowerCase(Locale.ROOT)));

  @Test
  void translatesEachNameOnce() {
    StringBuilder host = names.of("Host");
    assertEquals("host", host.toString());
    assertEquals("accept", names.of("Accept").toString());
    assertSame(host, names.of("Host"));
  }
}
