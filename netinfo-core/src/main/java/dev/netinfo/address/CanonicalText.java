package dev.netinfo.address;

/** Writes addresses as RFC 5952 section 4 recommends: one text for each address. */
final class CanonicalText {
  private static final int GROUPS = 8;

  private CanonicalText() {}

  static String ofIpv4(long bits) {
    return ((bits >>> 24) & 0xff)
        + "."
        + ((bits >>> 16) & 0xff)
        + "."
        + ((bits >>> 8) & 0xff)
        + "."
        + (bits & 0xff);
  }

  static String ofIpv6(long high, long low) {
    StringBuilder text = new StringBuilder(39);
    int gap = longestZeroRun(high, low);
    int gapEnd = gap < 0 ? gap : gap + zeroRun(high, low, gap);
    for (int i = 0; i < GROUPS; i++) {
      if (i == gap) {
        text.append("::");
        i = gapEnd - 1;
      } else {
        text.append(i == 0 || i == gapEnd ? "" : ":").append(Long.toHexString(group(high, low, i)));
      }
    }
    return text.toString();
  }

  /** Returns where the first of the longest runs of two or more zero groups begins, or -1. */
  private static int longestZeroRun(long high, long low) {
    int longest = -1;
    int length = 1;
    for (int i = 0; i < GROUPS; i++) {
      int run = zeroRun(high, low, i);
      if (run > length) {
        longest = i;
        length = run;
      }
    }
    return longest;
  }

  private static int zeroRun(long high, long low, int from) {
    int end = from;
    while (end < GROUPS && group(high, low, end) == 0) {
      end++;
    }
    return end - from;
  }

  private static long group(long high, long low, int index) {
    return ((index < 4 ? high : low) >>> ((3 - index % 4) * 16)) & 0xffff;
  }
}
