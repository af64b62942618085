package dev.netinfo.address;

import java.util.random.RandomGenerator;

/** Texts as an attacker or a careless program writes them where an address should stand. */
final class RandomTexts {
  /** Separators, quotes and what is no digit; blanks and NUL; look-alikes and halves of pairs. */
  private static final String CHARACTERS =
      ".:/%[]\"'\\-+*_,;=~@#?g"
          + "\0\t \u000b\r\n\u001f\u007f\u0085\u00a0\u2003\u3000\u200b\ufeff"
          + "\uff0e\uff1a\u3002\u0131\u00b2\uff26\uff41\ud800\udfd9";

  private static final String[] WORDS =
      """
      0 00 1 10 255 256 300 4294967296 2130706433 127.1 0x7f.0.0.1 0x7f 010 0177 0b1 010.0.0.5 \
      192.0.2.1 ::ffff: 2001:db8 fe80::1 0000 ffff FFFF fffff e0 .. :: ::: -1 +1 1e1 1,2 4-9 \
      /0 /64 :80 %1 %eth0 %25lo \\" \r\n \ud835\udfd9 for= unknown localhost .ip6.arpa \
      =r54lj&NUUO~Hi%c2ym0\
      """
          .split(" ", 0);

  /** The zeros of other scripts, full-width and Arabic first. */
  private static final String ZEROS = "\uff10\u0660\u06f0\u0966\u09e6\u0e50\u17e0";

  private RandomTexts() {}

  /** Returns a text of any of the kinds below; rarely a very long one. */
  static String any(RandomGenerator random) {
    if (random.nextInt(2000) == 0) {
      return valid(random) + piece(random).repeat(1 + random.nextInt(5000));
    }
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> valid(random);
      case 3, 4, 5 -> nearMiss(valid(random), random);
      case 6 -> looseIpv4(random);
      case 7 -> digitOfAnotherScript(valid(random), random);
      case 8 -> dressed(valid(random), random);
      default -> hostile(random);
    };
  }

  private static String valid(RandomGenerator random) {
    return RandomAddresses.spelling(RandomAddresses.address(random), random);
  }

  /** Returns the text with up to three characters inserted, deleted, replaced or doubled. */
  static String nearMiss(String text, RandomGenerator random) {
    String missed = text;
    for (int i = random.nextInt(3); i >= 0; i--) {
      int at = random.nextInt(missed.length() + 1);
      int end = Math.min(at + 1, missed.length());
      String middle =
          switch (random.nextInt(5)) {
            case 0 -> piece(random) + missed.substring(at, end);
            case 1 -> "";
            case 2 -> piece(random);
            case 3 -> String.valueOf((char) random.nextInt(' ', 0x7f));
            default -> missed.substring(at, end).repeat(2);
          };
      missed = missed.substring(0, at) + middle + missed.substring(end);
    }
    return missed;
  }

  /** Returns the text in brackets, in quotes, with a zone, a port or anything else beside it. */
  private static String dressed(String text, RandomGenerator random) {
    String zoned = random.nextInt(3) == 0 ? text + "%" + piece(random) : text;
    return switch (random.nextInt(5)) {
      case 0 -> "[" + zoned + "]";
      case 1 -> "[" + zoned + "]:" + random.nextInt(70_000);
      case 2 -> '"' + zoned + '"';
      case 3 -> piece(random) + zoned;
      default -> zoned + piece(random);
    };
  }

  /** Returns pieces in any order. */
  private static String hostile(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(9); i > 0; i--) {
      text.append(piece(random));
    }
    return text.toString();
  }

  /** Returns one to five numbers as {@code inet_aton} reads them, many of them beyond an octet. */
  private static String looseIpv4(RandomGenerator random) {
    StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "::ffff:" : "");
    for (int dots = random.nextInt(5); dots > 0; dots--) {
      text.append(looseNumber(random)).append('.');
    }
    return text + looseNumber(random);
  }

  /** Returns a decimal, octal or hexadecimal number. */
  private static String looseNumber(RandomGenerator random) {
    long number =
        switch (random.nextInt(6)) {
          case 0 -> random.nextLong(1L << 33);
          case 1 -> random.nextLong(254, 258);
          default -> random.nextLong(256);
        };
    return switch (random.nextInt(16)) {
      case 0 -> "0x" + Long.toHexString(number);
      case 1 -> "0" + Long.toOctalString(number);
      case 2 -> "0".repeat(random.nextInt(4)) + number;
      default -> String.valueOf(number);
    };
  }

  private static String digitOfAnotherScript(String text, RandomGenerator random) {
    char zero = ZEROS.charAt(random.nextInt(ZEROS.length()));
    boolean all = random.nextBoolean();
    int at = random.nextInt(text.length());
    StringBuilder digits = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((all || i >= at) && c >= '0' && c <= '9') {
        digits.setCharAt(i, (char) (zero + c - '0'));
      }
    }
    return digits.toString();
  }

  private static String piece(RandomGenerator random) {
    return random.nextBoolean()
        ? String.valueOf(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())))
        : WORDS[random.nextInt(WORDS.length)];
  }
}
