package dev.netinfo.request;

import dev.netinfo.address.IpAddress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The host and port that a client asked for (RFC 3986 section 3.2, without userinfo):
 *
 * <pre>
 * authority = host [ ":" port ]
 * host      = label *( "." label ) [ "." ] | "[" v6 "]"      ; at most 255 characters
 * label     = 1*( ALPHA / DIGIT / "-" / "_" / "~" )
 * port      = 1*5DIGIT, 1 to 65535
 * </pre>
 *
 * <p>That is narrower than RFC 3986: a percent-encoded host, and one with quotes, semicolons or
 * equals signs, is valid there, but DNS names have none of them, and attacks use them. An IDN is
 * written in its ASCII form ({@code xn--...}).
 *
 * <p>Immutable and thread-safe.
 */
public final class Authority {
  /** The {@link #port()} of an authority without one. */
  public static final int NO_PORT = -1;

  private static final int MAX_HOST = 255;
  private static final int MAX_PORT_DIGITS = 5;
  private static final int MAX_PORT = 65535;

  private final String host;
  private final int port;

  private Authority(String host, int port) {
    this.host = host;
    this.port = port;
  }

  /**
   * Parses the value of {@code Host}, of {@code :authority} or of {@code X-Forwarded-Host}. Never
   * throws, never looks up a name.
   *
   * @return the authority, or null if the text is null or not of the grammar above
   */
  public static @Nullable Authority tryParse(@Nullable String text) {
    if (text == null) {
      return null;
    }
    int close = text.startsWith("[") ? text.indexOf(']') : 0;
    int colon = text.indexOf(':', close);
    int end = colon < 0 ? text.length() : colon;
    String host = close == 0 ? name(text, end) : literal(text, close, end);
    if (host == null || colon < 0) {
      return host == null ? null : new Authority(host, NO_PORT);
    }
    int port = port(text, colon + 1);
    return port == NO_PORT ? null : new Authority(host, port);
  }

  /** Returns the host in lower case; an IPv6 address in brackets, as RFC 5952 writes it. */
  public String host() {
    return host;
  }

  /** Returns the port, 1 to 65535, or {@link #NO_PORT}. */
  public int port() {
    return port;
  }

  /** Returns whether host and port are equal. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Authority that && host.equals(that.host) && port == that.port;
  }

  @Override
  public int hashCode() {
    return host.hashCode() * 31 + port;
  }

  /** Returns {@code host:port}, or the host alone; {@link #tryParse} reads it back. */
  @Override
  public String toString() {
    return port == NO_PORT ? host : host + ":" + port;
  }

  Authority withPort(int another) {
    return new Authority(host, another);
  }

  /** Parses a port that fills the text from an index on; returns {@link #NO_PORT} if it is none. */
  static int port(String text, int from) {
    int digits = text.length() - from;
    if (digits > MAX_PORT_DIGITS) {
      return NO_PORT;
    }
    int port = 0;
    for (int i = from; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return NO_PORT;
      }
      port = port * 10 + digit;
    }
    return port < 1 || port > MAX_PORT ? NO_PORT : port;
  }

  private static @Nullable String name(String text, int end) {
    if (end < 1 || end > MAX_HOST) {
      return null;
    }
    boolean isAfterDot = true;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c == '.' ? isAfterDot : !isOfLabel(c)) {
        return null;
      }
      isAfterDot = c == '.';
    }
    return text.substring(0, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isOfLabel(char c) {
    int letter = c | 0x20;
    return (letter >= 'a' && letter <= 'z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_'
        || c == '~';
  }

  private static @Nullable String literal(String text, int close, int end) {
    String literal = close + 1 == end ? text.substring(1, close) : "";
    IpAddress address = literal.indexOf(':') < 0 ? null : IpAddress.tryParse(literal);
    if (address == null) {
      return null;
    }
    return address.isIpv4() ? address.toString() : "[" + address + "]";
  }
}
