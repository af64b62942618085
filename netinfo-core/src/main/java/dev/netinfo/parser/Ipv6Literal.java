package dev.netinfo.parser;

import dev.netinfo.address.IpAddress;
import org.jspecify.annotations.Nullable;

/** Parses IPv6 text (RFC 4291 section 2.2) from left to right. Used once, by one thread. */
final class Ipv6Literal {
  private static final int GROUPS = 8;

  private final String text;
  private final int to;
  private int at;

  /** The groups read since the start, or since the {@code ::}. */
  private long high;

  private long low;
  private int groups;

  /** The groups before the {@code ::}; {@link #groupsBeforeGap} is -1 while there was none. */
  private long highBeforeGap;

  private long lowBeforeGap;
  private int groupsBeforeGap = -1;

  private Ipv6Literal(String text, int from, int to) {
    this.text = text;
    this.at = from;
    this.to = to;
  }

  static @Nullable IpAddress parse(String text, int from, int to) {
    Ipv6Literal literal = new Ipv6Literal(text, from, to);
    return literal.read() ? literal.address() : null;
  }

  private boolean read() {
    if (atColon() && at + 1 < to && Characters.at(text, at + 1) == ':') {
      at++;
      openGap();
    }
    while (at < to) {
      if (!group()) {
        return false;
      }
      if (at == to) {
        return true;
      }
      at++;
      if (at == to) {
        return false;
      }
      if (atColon()) {
        if (groupsBeforeGap >= 0) {
          return false;
        }
        openGap();
      }
    }
    return groupsBeforeGap >= 0;
  }

  private boolean atColon() {
    return at < to && Characters.at(text, at) == ':';
  }

  /** Steps over the second colon of {@code ::}. */
  private void openGap() {
    highBeforeGap = high;
    lowBeforeGap = low;
    groupsBeforeGap = groups;
    high = 0;
    low = 0;
    groups = 0;
    at++;
  }

  /** Reads up to the next colon or the end; returns whether there was a group, or the last two. */
  private boolean group() {
    int start = at;
    int value = 0;
    while (at < to && at - start < 4) {
      int digit = Characters.hexDigit(Characters.at(text, at));
      if (digit < 0) {
        break;
      }
      value = (value << 4) | digit;
      at++;
    }
    if (at < to && Characters.at(text, at) == '.') {
      return embeddedIpv4(start);
    }
    return at > start && (at == to || atColon()) && push(value);
  }

  private boolean embeddedIpv4(int start) {
    long ipv4 = Ipv4Literal.before(text, to);
    at = to;
    return ipv4 != Ipv4Literal.NONE
        && Ipv4Literal.start(ipv4) == start
        && push(Ipv4Literal.bits(ipv4) >>> 16)
        && push(Ipv4Literal.bits(ipv4) & 0xffff);
  }

  private boolean push(int group) {
    high = (high << 16) | (low >>> 48);
    low = (low << 16) | group;
    groups++;
    return groups + Math.max(groupsBeforeGap, 0) <= GROUPS;
  }

  private @Nullable IpAddress address() {
    if (groupsBeforeGap < 0) {
      return groups == GROUPS ? IpAddress.ofIpv6(high, low) : null;
    }
    if (groups + groupsBeforeGap == GROUPS) {
      return null;
    }
    int shift = (GROUPS - groupsBeforeGap) * 16;
    if (shift >= 64) {
      return IpAddress.ofIpv6(high | (lowBeforeGap << (shift - 64)), low);
    }
    return IpAddress.ofIpv6(
        high | (highBeforeGap << shift) | (lowBeforeGap >>> (64 - shift)),
        low | (lowBeforeGap << shift));
  }
}
