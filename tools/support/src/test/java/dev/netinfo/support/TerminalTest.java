package dev.netinfo.support;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {
  private static final TerminalSize SIZE = new TerminalSize(120, 40);

  @Test
  void hasASizeAndColours() {
    Terminal terminal = Terminal.of(Map.of("TERM", "xterm"), UTF_8, SIZE);
    assertTrue(terminal.isTerminal());
    assertTrue(terminal.hasColours());
    assertEquals(SIZE, terminal.size());
  }

  @Test
  void obeysNoColor() {
    assertFalse(Terminal.of(Map.of("NO_COLOR", "1"), UTF_8, SIZE).hasColours());
    assertTrue(Terminal.of(Map.of("NO_COLOR", ""), UTF_8, SIZE).hasColours());
  }

  @Test
  void aDumbTerminalAndAFileAreNone() {
    Terminal dumb = Terminal.of(Map.of("TERM", "dumb"), UTF_8, SIZE);
    Terminal file = Terminal.of(Map.of("TERM", "xterm"), UTF_8, null);
    for (Terminal none : new Terminal[] {dumb, file}) {
      assertFalse(none.isTerminal());
      assertFalse(none.hasColours());
      assertEquals(TerminalSize.USUAL, none.size());
    }
  }

  @Test
  void asksTheCharacterSetForBlocks() {
    assertTrue(Terminal.of(Map.of(), UTF_8, SIZE).hasBlocks());
    assertFalse(Terminal.of(Map.of(), US_ASCII, SIZE).hasBlocks());
  }
}
