package dev.netinfo.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotedStringTest {
  /** The last quote closes; ^ stands for a control character. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "x=\"a\", 2, true",
        "\"\", 0, true",
        "\"a\\\"b\", 0, true",
        "\"a\\\\\", 0, true",
        "y=\"a\\\\\\\"b\", 2, true",
        "\"a\\\\\"b\", 4, true",
        "\"a\\\", 0, false",
        "\"a^\", 0, false",
        "\"a\\^\", 0, false",
        "a\\\", -1, false",
        "a\", -1, false",
      })
  void isMatchedFromTheRight(String shown, int open, boolean clean) {
    String text = shown.replace('^', '\u0001');
    assertEquals(open, QuotedString.start(text, text.length() - 1));
    assertEquals(clean, QuotedString.isClean(text, open, text.length()));
  }

  @ParameterizedTest
  @CsvSource({"9, true", "8, false", "31, false", "32, true", "126, true", "127, false"})
  void holdsNoControlCharacterButTheTab(int character, boolean clean) {
    String text = "\"" + (char) character + "\"";
    String escaped = "\"\\" + (char) character + "\"";
    assertEquals(clean, QuotedString.isClean(text, 0, text.length()));
    assertEquals(clean, QuotedString.isClean(escaped, 0, escaped.length()));
  }
}
