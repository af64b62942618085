package dev.netinfo.contract;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP response as it came over the wire.
 *
 * @param version such as {@code HTTP/1.1}
 * @param status the status code
 * @param headers the headers by name in lower case
 * @param body the bytes as characters 0 to 255
 */
public record Response(String version, int status, Map<String, String> headers, String body) {

  /** Returns the value of a header, case-insensitive, or null. */
  public @Nullable String header(String name) {
    return headers.get(name.toLowerCase(Locale.ROOT));
  }

  /**
   * Returns whether there is one {@code Date}, in the only form to send (RFC 9110 section 5.6.7).
   */
  boolean hasDate() {
    return String.valueOf(header("Date"))
        .matches(
            "(Mon|Tue|Wed|Thu|Fri|Sat|Sun), [0-9]{2} [A-Z][a-z]{2} [0-9]{4}"
                + " [0-9]{2}:[0-9]{2}:[0-9]{2} GMT");
  }

  Response withBody(String bytes) {
    return new Response(version, status, headers, bytes);
  }
}
