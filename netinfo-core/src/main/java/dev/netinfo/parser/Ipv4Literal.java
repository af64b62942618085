package dev.netinfo.parser;

/**
 * Parses an IPv4 address backwards from its end, so that a list that is read from the right finds
 * in one pass where its element starts. The result is encoded in a long and allocates nothing.
 */
final class Ipv4Literal {
  /** Returned where no address ends. */
  static final long NONE = -1;

  private static final int DOT = '.' - '0';

  /** Where the bits of the first number go. */
  private static final int LAST_SHIFT = 24;

  private Ipv4Literal() {}

  /**
   * Parses the address that ends before an index: four decimal numbers in ASCII digits, without
   * leading zeros. What may precede it is for the caller to check.
   *
   * @return the 32 bits, see {@link #bits}, and where the address starts, see {@link #start}; or
   *     {@link #NONE}
   */
  static long before(String text, int end) {
    long bits = 0;
    int shift = 0;
    int value = 0;
    int unit = 1;
    int at = end;
    for (; at > 0; at--) {
      int digit = Characters.at(text, at - 1) - '0';
      if (digit >= 0 && digit <= 9 && unit <= 100) {
        value += digit * unit;
        unit *= 10;
      } else if (digit == DOT && shift < LAST_SHIFT && isByte(value, unit)) {
        bits |= (long) value << shift;
        shift += 8;
        value = 0;
        unit = 1;
      } else {
        break;
      }
    }
    return shift == LAST_SHIFT && isByte(value, unit)
        ? (long) at << 32 | (long) value << LAST_SHIFT | bits
        : NONE;
  }

  /** Returns whether the digits below the next unit write a number from 0 to 255. */
  private static boolean isByte(int value, int unit) {
    boolean hasLeadingZero = value * 10 < unit && unit > 10;
    return unit > 1 && value <= 255 && !hasLeadingZero;
  }

  /** Returns the address's bits, the first number in the highest. */
  static int bits(long read) {
    return (int) read;
  }

  /** Returns the index of the address's first digit. */
  static int start(long read) {
    return (int) (read >>> 32);
  }
}
