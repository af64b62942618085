package dev.netinfo.parser;

import dev.netinfo.address.IpAddress;
import java.util.List;

/** Reads {@code X-Forwarded-For}: addresses between commas. Quotes have no meaning in it. */
public final class CommaListReader extends ElementReader {
  /** Reads the lines of one request, of which there is at least one. */
  public CommaListReader(List<String> lines) {
    super(lines);
  }

  @Override
  Element read(String line, int to) {
    int end = Characters.skipBlanksBefore(line, to);
    // Nearly every element is an IPv4 address and nothing else: parsed and delimited in one pass.
    long ipv4 = Ipv4Literal.before(line, end);
    if (ipv4 != Ipv4Literal.NONE) {
      int start = Characters.skipBlanksBefore(line, Ipv4Literal.start(ipv4));
      if (isStart(line, start)) {
        startsAt(start);
        return Element.of(IpAddress.ofIpv4(Ipv4Literal.bits(ipv4)));
      }
    }
    int start = Characters.skipBlanksBefore(line, wordStart(line, end));
    if (!isStart(line, start)) {
      return malformed();
    }
    startsAt(start);
    return Element.parse(line, start, end);
  }

  @Override
  int start(String line, int to) {
    return line.lastIndexOf(',', to - 1) + 1;
  }

  /**
   * Returns the start of the characters without blanks that end at an index; of more than a node
   * can have, an index among them.
   */
  private static int wordStart(String line, int end) {
    int min = Math.max(0, end - Node.MAX_LENGTH);
    int at = end;
    while (at > min && !isStart(line, at) && !Characters.isBlank(Characters.at(line, at - 1))) {
      at--;
    }
    return at;
  }
}
