package dev.netinfo.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintableTest {
  @Test
  void quotesOnOneShortLine() {
    assertEquals("\"plain\"", Printable.quote("plain"));
    assertEquals("\"a\\\"b\\\\c\"", Printable.quote("a\"b\\c"));
    assertEquals(
        "\"\\u001b[31m\\u000a\\u00e9\\u2713\"", Printable.quote("\u001b[31m\n\u00e9\u2713"));
    assertEquals("\"" + "x".repeat(100) + "\"", Printable.quote("x".repeat(100)));
    assertEquals("\"" + "x".repeat(100) + "...\"", Printable.quote("x".repeat(101)));
    assertEquals("abc...", Printable.escape("abcd", 3));
    assertEquals("\\u00e9", Printable.escape("\u00e9", 1));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "/a~b!c%20, /a~b!c%20",
        "/<b>, /%3Cb%3E",
        "/&\"', /%26%22%27",
        "/\u0000\u007f\u00ffx, /%00%7F%FFx",
        "/\u2713, /%E2%9C%93",
        "/\ud83d\ude00, /%F0%9F%98%80",
      })
  void percentEncodesWhatIsNotHarmless(String text, String encoded) {
    assertEquals(encoded, Printable.percentEncode(text));
  }
}
