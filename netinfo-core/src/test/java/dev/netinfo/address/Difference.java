package dev.netinfo.address;

import static dev.netinfo.address.Difference.Verdict.MISREADS;
import static dev.netinfo.address.Difference.Verdict.READS;
import static dev.netinfo.address.Difference.Verdict.REFUSES;

import com.google.common.collect.ImmutableSet;
import java.net.InetAddress;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where another parser is known to differ from ours, and why ours is right. There is no more. */
enum Difference {
  /**
   * {@code inet_aton} takes one number for 32 bits, or lets the last of two or three fill up. An
   * address has four decimal octets (RFC 3986 section 3.2.2); the loose forms get past comparisons
   * (RFC 6943 section 3.1.1).
   */
  SHORT_IPV4("127.1", "[0-9]+(\\.[0-9]+){0,2}", READS, Parser.JDK),

  /**
   * Decimal to one reader, octal to the next: 10.0.0.5 or 8.0.0.5. So RFC 3986 section 3.2.2 has no
   * such octet, and section 7.4 warns of it.
   */
  LEADING_ZERO_IN_OCTET(
      "010.0.0.5",
      "(?=.*\\.)([0-9A-Fa-f:]*:)?([0-9]+\\.){0,3}0[0-9]+(\\.[0-9]+){0,3}",
      READS,
      Parser.JDK,
      Parser.NETTY),

  /** A group has one to four digits (RFC 4291 section 2.2, RFC 3986 section 3.2.2). */
  LONG_GROUP(
      "2001:00db8::1", "([0-9A-Fa-f.:]*:)?0+[0-9A-Fa-f]{4}(:[0-9A-Fa-f.:]*)?", READS, Parser.JDK),

  /**
   * A zone means something on one machine only (RFC 4007 section 11) and is not part of the
   * address. {@link Element} drops it where a peer may have one; a bare literal has none. The JDK
   * and Guava even ask for the interfaces of this machine.
   */
  ZONE(
      "fe80::1%1",
      "[0-9A-Fa-f.:]*:[0-9A-Fa-f.:]*%.*", READS, Parser.JDK, Parser.GUAVA, Parser.NETTY),

  /** Brackets belong to a URI and to RFC 7239 section 6, not to the address inside. */
  BRACKETS("[2001:db8::1]", "\\[[0-9A-Fa-f.:]+(%.*)?\\]", READS, Parser.JDK, Parser.NETTY),

  /**
   * DIGIT and HEXDIG are ASCII (RFC 5234 appendix B.1); what a filter of ASCII digits lets pass
   * must not become an address behind it.
   */
  DIGITS_OF_ANOTHER_SCRIPT(
      "\u0661\u0669\u0662.0.2.1",
      "(?=.*[^\\x00-\\x7f])[0-9A-Fa-f.:\\p{Nd}\uff21-\uff26\uff41-\uff46]+(%.*)?",
      READS,
      Parser.GUAVA),

  /**
   * {@code String.trim} takes NUL and every control character for a blank. Of these only SP and
   * HTAB may stand around a list's element (RFC 9110 section 5.6.3), and the list removes them.
   */
  BLANKS_AROUND("\u000b192.0.2.1", "[\\x00-\\x20].*|.*[\\x00-\\x20]", READS, Parser.IPADDRESS),

  /** Netty takes the compatible form for the mapped one; RFC 4291 sections 2.5.5.1 and 2.5.5.2. */
  IPV4_COMPATIBLE("::192.0.2.1", "[0:]*:[0-9]+(\\.[0-9]+){3}", MISREADS, Parser.NETTY),

  /** Any six groups may stand before an embedded IPv4 address (RFC 4291 section 2.2, form 3). */
  IPV4_AFTER_OTHER_GROUPS(
      "64:ff9b::192.0.2.1",
      "(?![0:]*:([Ff]{4}:)?[0-9]+\\.)[0-9A-Fa-f:]*:[0-9]+(\\.[0-9]+){3}",
      REFUSES,
      Parser.NETTY);

  /** A text on which the parsers differ. */
  final String example;

  final Verdict verdict;
  final ImmutableSet<Parser> parsers;
  private final Pattern texts;

  Difference(String example, String texts, Verdict verdict, Parser... parsers) {
    this.example = example;
    this.texts = Pattern.compile(texts, Pattern.DOTALL);
    this.verdict = verdict;
    this.parsers = ImmutableSet.copyOf(parsers);
  }

  /** Returns the first that explains why the parser did that with the text, or null. */
  static @Nullable Difference of(String text, Parser parser, Verdict verdict) {
    return Stream.of(values())
        .filter(difference -> difference.verdict == verdict && difference.parsers.contains(parser))
        .filter(difference -> difference.texts.matcher(text).matches())
        .findFirst()
        .orElse(null);
  }

  /** What another parser does with a text, seen from ours. */
  enum Verdict {
    AGREES,
    /** It takes for an address what we refuse. */
    READS,
    /** It refuses an address. */
    REFUSES,
    /** It reads another address than we. */
    MISREADS;

    static Verdict of(@Nullable InetAddress ours, @Nullable InetAddress theirs) {
      if (ours == null) {
        return theirs == null ? AGREES : READS;
      }
      return theirs == null ? REFUSES : ours.equals(theirs) ? AGREES : MISREADS;
    }
  }
}
