package dev.netinfo.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.netinfo.text.Printable;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
  @ParameterizedTest
  @CsvSource({"500ms, PT0.5S", "90s, PT1M30S", "5m, PT5M", "10h, PT10H"})
  void readsANumberAndItsUnit(String text, Duration time) {
    assertEquals(time, Times.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "0s", "-1s", "1.5s", "5 s", "PT5S", "9999999s", "5S", "\u0665s"})
  void refusesEverythingElseAndQuotesIt(String text) {
    assertEquals(
        Printable.quote(text) + " is not a time; write one such as 500ms, 30s, 5m or 10h",
        assertThrows(IllegalArgumentException.class, () -> Times.parse(text)).getMessage());
  }
}
