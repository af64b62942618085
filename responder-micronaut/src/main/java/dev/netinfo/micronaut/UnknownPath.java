package dev.netinfo.micronaut;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A path without a route, written so that Micronaut's URI class takes it, whatever it is: two
 * segments, where every route has at most one.
 */
final class UnknownPath {
  private static final String PREFIX = "/unknown/";

  private UnknownPath() {}

  static String of(String rawPath) {
    return PREFIX + URLEncoder.encode(rawPath, StandardCharsets.UTF_8);
  }

  static String original(String unknownPath) {
    return URLDecoder.decode(unknownPath.substring(PREFIX.length()), StandardCharsets.UTF_8);
  }
}
