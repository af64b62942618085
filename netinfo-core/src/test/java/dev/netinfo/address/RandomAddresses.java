package dev.netinfo.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Addresses of every kind, mostly at the edges, and every text that RFC 4291 allows for them. */
public final class RandomAddresses {
  private static final int[] OCTETS = {0, 1, 9, 10, 99, 100, 127, 199, 200, 249, 250, 255};

  /** Every other group is zero, so that there is something to leave out. */
  private static final long[] GROUP_BOUNDS = {1, 1, 1, 16, 0x1000, 0x10000};

  private RandomAddresses() {}

  /** Returns an IPv4, IPv4-compatible, documentation or any other IPv6 address. */
  public static IpAddress address(RandomGenerator random) {
    long low = groups(random);
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> IpAddress.ofIpv4((int) ipv4(random));
      case 3 -> IpAddress.ofIpv6(0, ipv4(random));
      case 4 -> IpAddress.ofIpv6(0x2001_0db8L << 32, low);
      case 5 -> IpAddress.ofIpv6(0, low);
      default -> IpAddress.ofIpv6(groups(random), low);
    };
  }

  /** Spells an address in one of the ways that the parser has to know. */
  public static String spelling(IpAddress address, RandomGenerator random) {
    return address.isIpv4() && random.nextInt(3) > 0 ? dotted(address.low) : ipv6(address, random);
  }

  /**
   * Leaves out any run of zero groups, or none; spells the last 32 bits as IPv4, or not; or spells
   * all in full, up to the 45 characters of the longest text there is.
   */
  private static String ipv6(IpAddress address, RandomGenerator random) {
    boolean isFull = random.nextInt(8) == 0;
    List<String> pieces = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      long bits = (i < 4 ? address.high : address.low) >>> (48 - i % 4 * 16);
      pieces.add(group(bits & 0xffff, isFull ? 4 : random.nextInt(1, 5), random));
    }
    if (random.nextInt(3) == 0) {
      pieces.subList(6, 8).clear();
      pieces.add(dotted(address.low));
    }
    int from = isFull ? pieces.size() : random.nextInt(pieces.size());
    int to = from;
    while (to < pieces.size() && pieces.get(to).matches("0+") && random.nextInt(16) > 0) {
      to++;
    }
    String tail = String.join(":", pieces.subList(to, pieces.size()));
    return from == to
        ? String.join(":", pieces)
        : String.join(":", pieces.subList(0, from)) + "::" + tail;
  }

  private static String group(long bits, int width, RandomGenerator random) {
    String digits = Long.toHexString(bits);
    String text = "0".repeat(Math.max(0, width - digits.length())) + digits;
    return random.nextBoolean() ? text : text.toUpperCase(Locale.ROOT);
  }

  private static String dotted(long bits) {
    return IntStream.of(24, 16, 8, 0)
        .mapToObj(shift -> String.valueOf((bits >>> shift) & 0xff))
        .collect(Collectors.joining("."));
  }

  private static long ipv4(RandomGenerator random) {
    long bits = 0;
    for (int i = 0; i < 4; i++) {
      int edge = OCTETS[random.nextInt(OCTETS.length)];
      bits = bits << 8 | (random.nextBoolean() ? edge : random.nextInt(256));
    }
    return bits;
  }

  private static long groups(RandomGenerator random) {
    long bits = 0;
    for (int i = 0; i < 4; i++) {
      bits = bits << 16 | random.nextLong(GROUP_BOUNDS[random.nextInt(GROUP_BOUNDS.length)]);
    }
    return bits;
  }
}
