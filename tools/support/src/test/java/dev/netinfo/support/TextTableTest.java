package dev.netinfo.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TextTableTest {
  private final TextTable table =
      new TextTable()
          .left("who")
          .right("ns")
          .left("answer")
          .row("netinfo", "9.5", "a|b")
          .row("x", "12,345.0", "\033[31m*");

  @Test
  void linesUpTextsOnTheLeftAndFiguresOnTheRight() {
    assertEquals(
        """
        who            ns  answer
        netinfo       9.5  a|b
        x        12,345.0  ?[31m*\
        """,
        String.join("\n", table.plain()));
  }

  @Test
  void linesUpInMarkdownTooAndEscapesWhatWouldBeMarkup() {
    assertEquals(
        """
        | who     |       ns | answer   |
        |---|---:|---|
        | netinfo |      9.5 | a\\|b     |
        | x       | 12,345.0 | ?\\[31m\\* |\
        """,
        String.join("\n", table.markdown()));
  }

  @Test
  void refusesARowThatIsTooShort() {
    assertThrows(IllegalArgumentException.class, () -> table.row("x"));
  }
}
