package dev.netinfo.responder.http;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The {@code Date} of a response (RFC 9110 section 5.6.7), formatted once a second. Vert.x sends
 * none. Micronaut and Helidon write only one digit for a day below ten, and Micronaut formats it
 * for each response, which takes as long as the whole responder.
 *
 * @param second since the epoch
 */
record HttpDate(long second, String text) {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
          .withZone(ZoneOffset.UTC);

  private static volatile HttpDate last = of(0);

  /** Returns the present date. */
  static String now() {
    long second = System.currentTimeMillis() / 1000;
    HttpDate date = last;
    if (date.second != second) {
      date = of(second);
      last = date;
    }
    return date.text;
  }

  static HttpDate of(long second) {
    return new HttpDate(second, FORMAT.format(Instant.ofEpochSecond(second)));
  }
}
