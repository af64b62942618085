package dev.netinfo.responder.http;

import dev.netinfo.address.IpAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The syntax of {@code uri-host [":" port]} (RFC 9110 section 7.2, RFC 3986 section 3.2.2). */
final class Host {
  private static final Pattern HOST =
      Pattern.compile(
          "(?:\\[(?<ipv6>[0-9A-Fa-f:.]+)]"
              + "|\\[[vV][0-9A-Fa-f]+\\.[-\\w.~!$&'()*+,;=:]+]"
              + "|(?:[-\\w.~!$&'()*+,;=]|%[0-9A-Fa-f]{2})*+)"
              + "(?::[0-9]*)?");

  private Host() {}

  /** Returns whether the text is a host with or without a port; the empty one is valid. */
  static boolean isValid(String text) {
    Matcher matcher = HOST.matcher(text);
    if (!matcher.matches()) {
      return false;
    }
    String ipv6 = matcher.group("ipv6");
    return ipv6 == null || (ipv6.indexOf(':') >= 0 && IpAddress.tryParse(ipv6) != null);
  }
}
