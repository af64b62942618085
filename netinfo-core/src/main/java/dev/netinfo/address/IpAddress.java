package dev.netinfo.address;

import dev.netinfo.parser.AddressLiteral;
import dev.netinfo.text.Printable;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * An IPv4 or IPv6 address: 128 bits, without zone, port or name.
 *
 * <p>An IPv4-mapped IPv6 address ({@code ::ffff:a.b.c.d}, RFC 4291 section 2.5.5.2) <em>is</em> the
 * IPv4 address, however it was spelled. The deprecated IPv4-compatible form ({@code ::a.b.c.d}) is
 * not.
 *
 * {@snippet file="dev/netinfo/ExamplesTest.java" region="address"}
 *
 * <p>Immutable and thread-safe. Order: IPv4 among the IPv6 addresses at {@code ::ffff:0:0/96},
 * unsigned.
 */
public final class IpAddress implements Comparable<IpAddress> {
  private static final long MAPPED = 0xffffL;

  /** The upper and the lower 64 bits; an IPv4 address lies in its IPv4-mapped place. */
  final long high;

  final long low;

  private IpAddress(long high, long low) {
    this.high = high;
    this.low = low;
  }

  /**
   * Parses an address literal: dotted-decimal IPv4 without leading zeros, or IPv6 text of RFC 4291
   * section 2.2. ASCII digits only, no zone, no brackets, no port, no blanks, never a name.
   *
   * @throws IllegalArgumentException if the text is not such a literal; the message quotes it
   */
  public static IpAddress parse(String text) {
    IpAddress address = tryParse(text);
    if (address == null) {
      throw new IllegalArgumentException(
          Printable.quote(text)
              + " is not an IP address; write four decimal numbers without leading zeros, such as"
              + " 192.0.2.1, or IPv6 such as 2001:db8::1");
    }
    return address;
  }

  /**
   * Parses as {@link #parse(String)} does, but never throws.
   *
   * @return the address, or null if the text is not a literal
   */
  public static @Nullable IpAddress tryParse(String text) {
    return AddressLiteral.parse(text);
  }

  /** Returns the address that the JDK's object holds; its zone is dropped, no name is looked up. */
  public static IpAddress of(InetAddress address) {
    ByteBuffer bytes = ByteBuffer.wrap(address.getAddress());
    return bytes.remaining() == 4
        ? ofIpv4(bytes.getInt())
        : ofIpv6(bytes.getLong(), bytes.getLong());
  }

  /** Returns the IPv4 address with these 32 bits, the first number in the highest eight. */
  public static IpAddress ofIpv4(int bits) {
    return new IpAddress(0, (MAPPED << 32) | (bits & 0xffff_ffffL));
  }

  /** Returns the address with these bits, the upper and the lower 64; folds IPv4-mapped ones. */
  public static IpAddress ofIpv6(long high, long low) {
    return new IpAddress(high, low);
  }

  /** Returns whether this is an IPv4 address (an IPv4-mapped one included). */
  public boolean isIpv4() {
    return high == 0 && low >>> 32 == MAPPED;
  }

  /** Returns whether this is {@code 0.0.0.0} or {@code ::}, an address that names nobody. */
  public boolean isUnspecified() {
    return high == 0 && (low == 0 || low == MAPPED << 32);
  }

  /** Returns whether this is in {@code 127.0.0.0/8} or is {@code ::1}. */
  public boolean isLoopback() {
    return isIpv4() ? ((low >>> 24) & 0xff) == 127 : high == 0 && low == 1;
  }

  /** Returns whether this is in {@code 169.254.0.0/16} or in {@code fe80::/10}. */
  public boolean isLinkLocal() {
    return isIpv4() ? ((low >>> 16) & 0xffff) == 0xa9fe : high >>> 54 == 0xfe80L >>> 6;
  }

  /** Returns the same address as the JDK has it, without a name and without looking one up. */
  public InetAddress toInetAddress() {
    ByteBuffer bytes = isIpv4() ? ByteBuffer.allocate(4) : ByteBuffer.allocate(16);
    try {
      return InetAddress.getByAddress(
          (isIpv4() ? bytes.putInt((int) low) : bytes.putLong(high).putLong(low)).array());
    } catch (UnknownHostException e) {
      throw new AssertionError("addresses have 4 or 16 bytes", e);
    }
  }

  @Override
  public int compareTo(IpAddress other) {
    int order = Long.compareUnsigned(high, other.high);
    return order != 0 ? order : Long.compareUnsigned(low, other.low);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof IpAddress that && high == that.high && low == that.low;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(high * 31 + low);
  }

  /** Returns the text of RFC 5952; {@link #parse(String)} reads it back to an equal address. */
  @Override
  public String toString() {
    return isIpv4() ? CanonicalText.ofIpv4(low) : CanonicalText.ofIpv6(high, low);
  }
}
