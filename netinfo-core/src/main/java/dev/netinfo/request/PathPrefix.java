package dev.netinfo.request;

import org.jspecify.annotations.Nullable;

/**
 * The path under which a proxy serves the application, {@code X-Forwarded-Prefix}:
 *
 * <pre>
 * prefix  = "/" | 1*( "/" segment ) [ "/" ]
 * segment = 1*pchar                                          ; RFC 3986 section 3.3
 * </pre>
 *
 * <p>A segment is not {@code .} or {@code ..}, with parameters after a semicolon neither, and
 * encodes no slash, backslash, dot, percent sign or control character: those are what one reader of
 * a path decodes and the next does not.
 */
final class PathPrefix {
  private static final String OTHER_PCHARS = "-._~!$&'()*+,;=:@";
  private static final String NOT_ENCODED = "/\\.%";

  private PathPrefix() {}

  /** Returns the prefix without a slash at its end, or null if the text is not one. */
  static @Nullable String parse(String text) {
    if (!text.startsWith("/")) {
      return null;
    }
    String path = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    if (path.isEmpty()) {
      return path;
    }
    for (String segment : path.substring(1).split("/", -1)) {
      if (!isSegment(segment)) {
        return null;
      }
    }
    return path;
  }

  private static boolean isSegment(String segment) {
    int parameters = segment.indexOf(';');
    String name = parameters < 0 ? segment : segment.substring(0, parameters);
    if (name.isEmpty() || name.equals(".") || name.equals("..")) {
      return false;
    }
    for (int i = 0; i < segment.length(); i++) {
      char c = segment.charAt(i);
      if (c == '%') {
        if (!isHarmless(segment, i + 1)) {
          return false;
        }
        i += 2;
      } else if (!isPchar(c)) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether two hexadecimal digits at an index encode what stays encoded. */
  private static boolean isHarmless(String segment, int at) {
    if (at + 2 > segment.length()) {
      return false;
    }
    // Below zero where one of them is no digit.
    int encoded = hexDigit(segment.charAt(at)) << 4 | hexDigit(segment.charAt(at + 1));
    return encoded >= ' ' && encoded != 0x7f && NOT_ENCODED.indexOf(encoded) < 0;
  }

  private static int hexDigit(char c) {
    return c < 128 ? Character.digit(c, 16) : -1;
  }

  private static boolean isPchar(char c) {
    int letter = c | 0x20;
    return (letter >= 'a' && letter <= 'z')
        || (c >= '0' && c <= '9')
        || OTHER_PCHARS.indexOf(c) >= 0;
  }
}
