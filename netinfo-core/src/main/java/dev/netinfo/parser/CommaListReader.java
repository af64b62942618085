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
    // Nearly every element is an IPv4 address and nothing else: parsed and delimited in one pass.
    long ipv4 = Ipv4Literal.before(line, Characters.skipBlanksBefore(line, to));
    if (ipv4 != Ipv4Literal.NONE) {
      int start = Characters.skipBlanksBefore(line, Ipv4Literal.start(ipv4));
      if (start == 0 || Characters.at(line, start - 1) == ',') {
        startsAt(start);
        return Element.of(IpAddress.ofIpv4(Ipv4Literal.bits(ipv4)));
      }
    }
    int start = line.lastIndexOf(',', to - 1) + 1;
    startsAt(start);
    return Element.parse(line, start, to);
  }
}
