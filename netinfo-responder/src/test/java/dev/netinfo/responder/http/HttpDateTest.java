package dev.netinfo.responder.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;

class HttpDateTest {
  @Test
  void hasTwoDigitsForTheDay() {
    long second = Instant.parse("1994-11-06T08:49:37Z").getEpochSecond();
    assertEquals("Sun, 06 Nov 1994 08:49:37 GMT", HttpDate.of(second).text());
  }

  @Test
  void isThePresent() {
    long before = Instant.now().getEpochSecond();
    Instant date =
        ZonedDateTime.parse(HttpDate.now(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    long after = Instant.now().getEpochSecond();
    assertTrue(before <= date.getEpochSecond() && date.getEpochSecond() <= after, date.toString());
  }
}
