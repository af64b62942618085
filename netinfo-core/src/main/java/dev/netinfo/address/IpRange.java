package dev.netinfo.address;

import dev.netinfo.text.Printable;
import org.jspecify.annotations.Nullable;

/**
 * A CIDR range (RFC 4632, RFC 4291 section 2.3): all addresses of one family that share a prefix.
 *
 * <p>An IPv4 range holds IPv4 addresses only, an IPv6 range IPv6 addresses only; {@code ::/0} does
 * not hold {@code 192.0.2.1}. Immutable and thread-safe.
 *
 * {@snippet file="dev/netinfo/ExamplesTest.java" region="range"}
 */
public final class IpRange {
  private static final int MAPPED_PREFIX = 96;

  private final IpAddress first;
  private final long maskHigh;
  private final long maskLow;

  /** The prefix length over 128 bits, where IPv4 lies below {@code ::ffff:0:0/96}. */
  private final int bits;

  private IpRange(IpAddress address, int bits) {
    this.bits = bits;
    this.maskHigh = mask(bits);
    this.maskLow = mask(bits - 64);
    this.first = IpAddress.ofIpv6(address.high & maskHigh, address.low & maskLow);
  }

  /**
   * Parses {@code address/prefix}, or an address alone, which is the range of just that address.
   * Bits of the address beyond the prefix are cleared. An IPv4-mapped range ({@code
   * ::ffff:a.b.c.d/n}, n &gt;= 96) is the IPv4 range {@code a.b.c.d/(n-96)}.
   *
   * @throws IllegalArgumentException if the text is neither: a name, a netmask, a zone, blanks, a
   *     number with leading zeros, a prefix longer than the address, a mapped prefix shorter than
   *     /96; the message quotes it
   */
  public static IpRange parse(String text) {
    int slash = text.indexOf('/');
    String literal = slash < 0 ? text : text.substring(0, slash);
    IpAddress address = IpAddress.tryParse(literal);
    if (address == null) {
      throw refused(
          text,
          "write an address without leading zeros and a prefix length, such as 10.0.0.0/8 or"
              + " fd00::/8");
    }
    if (slash < 0) {
      return new IpRange(address, 128);
    }
    int prefix = prefix(text.substring(slash + 1));
    boolean isDotted = literal.indexOf(':') < 0;
    int maxPrefix = isDotted ? 32 : 128;
    if (prefix < 0 || prefix > maxPrefix) {
      throw refused(
          text,
          "its prefix length has to be a number without leading zeros, from 0 to " + maxPrefix);
    }
    if (address.isIpv4() && !isDotted && prefix < MAPPED_PREFIX) {
      throw refused(text, "an IPv4-mapped range has a prefix length from 96 to 128");
    }
    return new IpRange(address, isDotted ? prefix + MAPPED_PREFIX : prefix);
  }

  /**
   * Returns the range of all addresses of that family that start with the same bits.
   *
   * @param prefix how many bits: 0 to 32 for IPv4, 0 to 128 for IPv6
   * @throws IllegalArgumentException if the prefix is not that
   */
  public static IpRange of(IpAddress address, int prefix) {
    int maxPrefix = address.isIpv4() ? 32 : 128;
    if (prefix < 0 || prefix > maxPrefix) {
      throw new IllegalArgumentException(
          prefix + " is not a prefix length of " + address + "; write 0 to " + maxPrefix);
    }
    return new IpRange(address, address.isIpv4() ? prefix + MAPPED_PREFIX : prefix);
  }

  /** Returns whether the address is of this family and has this prefix. */
  public boolean contains(IpAddress address) {
    return (address.high & maskHigh) == first.high
        && (address.low & maskLow) == first.low
        && (bits >= MAPPED_PREFIX || !address.isIpv4());
  }

  /** Returns whether this is {@code 0.0.0.0/0} or {@code ::/0}, every address of the family. */
  public boolean isEverything() {
    return prefix() == 0;
  }

  /** Returns the first address, all bits beyond the prefix zero. */
  public IpAddress first() {
    return first;
  }

  /** Returns the prefix length in bits: 0 to 32 for IPv4, 0 to 128 for IPv6. */
  public int prefix() {
    return first.isIpv4() ? bits - MAPPED_PREFIX : bits;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof IpRange that && bits == that.bits && first.equals(that.first);
  }

  @Override
  public int hashCode() {
    return first.hashCode() * 31 + bits;
  }

  /** Returns the canonical text {@code address/prefix}, the address as RFC 5952 writes it. */
  @Override
  public String toString() {
    return first + "/" + prefix();
  }

  /** Returns the number that one to three ASCII digits without leading zero write, or -1. */
  private static int prefix(String digits) {
    boolean isNumber =
        !digits.isEmpty()
            && digits.length() <= 3
            && digits.chars().allMatch(c -> c >= '0' && c <= '9')
            && (digits.length() == 1 || digits.charAt(0) != '0');
    return isNumber ? Integer.parseInt(digits) : -1;
  }

  /** Returns a mask of the upper bits of 64: none for a negative number, all for 64 and more. */
  private static long mask(int bits) {
    return bits <= 0 ? 0 : bits >= 64 ? -1L : -1L << (64 - bits);
  }

  private static IllegalArgumentException refused(String text, String remedy) {
    return new IllegalArgumentException(Printable.quote(text) + " is not an IP range: " + remedy);
  }
}
