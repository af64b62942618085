package dev.netinfo.address;

/**
 * The key under which a rate limiter counts the requests of a client, one key per subscriber.
 *
 * <p>An IPv4 address is a key by itself ({@code /32}). An IPv6 subscriber has at least a {@code
 * /64} of addresses to choose from (RFC 6177), so the {@code /64} is the key. An IPv6 address that
 * a translator or a tunnel made of an IPv4 address has the key of that one: NAT64 with the
 * well-known prefix {@code 64:ff9b::/96} (RFC 6052 section 2.1), in which all IPv4 clients would
 * share one {@code /64}, and 6to4 {@code 2002::/16} (RFC 3056 section 2). A NAT64 prefix that a
 * network chose itself cannot be recognized.
 *
 * {@snippet file="dev/netinfo/ExamplesTest.java" region="key"}
 */
public final class RateLimitKey {
  private static final long NAT64_HIGH = 0x0064_ff9b_0000_0000L;
  private static final long SIX_TO_FOUR = 0x2002;

  private RateLimitKey() {}

  /** Returns the range whose addresses are counted as one, a {@code /32} or a {@code /64}. */
  public static IpRange of(IpAddress client) {
    IpAddress unembedded = unembedded(client);
    return IpRange.of(unembedded, unembedded.isIpv4() ? 32 : 64);
  }

  private static IpAddress unembedded(IpAddress address) {
    if (address.high == NAT64_HIGH && address.low >>> 32 == 0) {
      return IpAddress.ofIpv4((int) address.low);
    }
    return address.high >>> 48 == SIX_TO_FOUR
        ? IpAddress.ofIpv4((int) (address.high >>> 16))
        : address;
  }
}
