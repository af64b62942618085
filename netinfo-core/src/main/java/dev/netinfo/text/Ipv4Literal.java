package dev.netinfo.text;

/**
 * Reads four decimal octets backwards, from where they end. A list that is read from the right so
 * finds out in one pass where its element begins.
 */
public final class Ipv4Literal {
  /** What is returned where no address ends. */
  public static final long NONE = -1;

  private static final int DOT = '.' - '0';

  /** Where the bits of the first octet go. */
  private static final int LAST_SHIFT = 24;

  private Ipv4Literal() {}

  /**
   * Reads the address that ends before an index: ASCII digits without leading zeros. Whether
   * something may stand before it, is for the caller to judge.
   *
   * @return the 32 bits, see {@link #bits}, and where the address begins, see {@link #start}; or
   *     {@link #NONE}
   */
  public static long before(String text, int end) {
    long bits = 0;
    int shift = 0;
    int octet = 0;
    int unit = 1;
    int at = end;
    for (; at > 0; at--) {
      int digit = Characters.at(text, at - 1) - '0';
      if (digit >= 0 && digit <= 9 && unit <= 100) {
        octet += digit * unit;
        unit *= 10;
      } else if (digit == DOT && shift < LAST_SHIFT && isOctet(octet, unit)) {
        bits |= (long) octet << shift;
        shift += 8;
        octet = 0;
        unit = 1;
      } else {
        break;
      }
    }
    return shift == LAST_SHIFT && isOctet(octet, unit)
        ? (long) at << 32 | (long) octet << LAST_SHIFT | bits
        : NONE;
  }

  /** Tells whether so many digits, of which the unit would be the next, write an octet. */
  private static boolean isOctet(int octet, int unit) {
    boolean hasLeadingZero = octet * 10 < unit && unit > 10;
    return unit > 1 && octet <= 255 && !hasLeadingZero;
  }

  /** Returns the address's bits, the first octet the highest. */
  public static int bits(long read) {
    return (int) read;
  }

  /** Returns the index of the address's first digit. */
  public static int start(long read) {
    return (int) (read >>> 32);
  }
}
