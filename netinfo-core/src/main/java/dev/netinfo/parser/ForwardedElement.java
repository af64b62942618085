package dev.netinfo.parser;

import org.jspecify.annotations.Nullable;

/**
 * What one element of {@code Forwarded} (RFC 7239 section 5) says besides its nodes, unquoted.
 *
 * @param proto the scheme, or null if the element does not say
 * @param host the value of {@code Host}, or null if the element does not say
 */
public record ForwardedElement(@Nullable String proto, @Nullable String host) {

  /**
   * Parses an element that a {@link ForwardedReader} found well-formed; anything else is silent.
   */
  public static ForwardedElement parse(String element) {
    ForwardedParameters seen = new ForwardedParameters();
    String proto = null;
    String host = null;
    int at = Characters.skipBlanksBefore(element, element.length());
    while (at > 0) {
      if (Characters.at(element, at - 1) == ';') {
        at = Characters.skipBlanksBefore(element, at - 1);
        continue;
      }
      long pair = ForwardedPair.before(element, at, Ipv4Literal.before(element, at));
      switch (seen.add(element, pair)) {
        case ForwardedParameters.REFUSED -> {
          return new ForwardedElement(null, null);
        }
        case ForwardedParameters.HOST -> host = value(element, ForwardedPair.value(pair), at);
        case ForwardedParameters.PROTO -> proto = value(element, ForwardedPair.value(pair), at);
        default -> {}
      }
      at = Characters.skipBlanksBefore(element, ForwardedPair.name(pair));
    }
    return new ForwardedElement(proto, host);
  }

  private static String value(String element, int from, int to) {
    return Characters.at(element, from) == '"'
        ? QuotedString.unescaped(element, from + 1, to - 1)
        : element.substring(from, to);
  }
}
