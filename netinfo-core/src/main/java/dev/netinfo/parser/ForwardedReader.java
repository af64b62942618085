package dev.netinfo.parser;

import dev.netinfo.address.IpAddress;
import dev.netinfo.parser.Element.Unusable;
import java.util.List;

/**
 * Reads {@code Forwarded} (RFC 7239 section 4), each element from its end to its start, which is
 * found in the same pass:
 *
 * <pre>
 * element = [ pair ] *( ";" [ pair ] )      ; blanks around ";" are tolerated
 * </pre>
 *
 * <p>One proxy writes one element, so a parameter that occurs twice in it, whichever it is, makes
 * it malformed.
 */
public final class ForwardedReader extends ElementReader {
  private static final int NONE = -1;

  /** Reads the lines of one request. */
  public ForwardedReader(List<String> lines) {
    super(lines);
  }

  @Override
  Element read(String line, int to) {
    int at = Characters.skipBlanksBefore(line, to);
    if (isStart(line, at)) {
      startsAt(at);
      return Unusable.EMPTY;
    }
    return readPairs(line, at);
  }

  /** Reads the pairs up to an index, behind which there are blanks only. */
  private Element readPairs(String line, int end) {
    int at = end;
    ForwardedParameters seen = new ForwardedParameters();
    boolean isAfterPair = false;
    int node = NONE;
    int nodeEnd = NONE;
    long nodeIpv4 = Ipv4Literal.NONE;
    while (!isStart(line, at)) {
      if (Characters.at(line, at - 1) == ';') {
        at = Characters.skipBlanksBefore(line, at - 1);
        isAfterPair = false;
        continue;
      }
      long ipv4 = Ipv4Literal.before(line, at);
      long pair = isAfterPair ? ForwardedPair.NONE : ForwardedPair.before(line, at, ipv4);
      int parameter = seen.add(line, pair);
      if (parameter == ForwardedParameters.REFUSED) {
        return malformed();
      }
      if (parameter == ForwardedParameters.FOR) {
        node = ForwardedPair.value(pair);
        nodeEnd = at;
        nodeIpv4 = ipv4;
      }
      at = Characters.skipBlanksBefore(line, ForwardedPair.name(pair));
      isAfterPair = true;
    }
    startsAt(at);
    return node == NONE ? Unusable.FOR_MISSING : node(line, node, nodeEnd, nodeIpv4);
  }

  /** Reads a value, which is the IPv4 address that ends there if both start at the same index. */
  private static Element node(String line, int from, int to, long ipv4) {
    if (ipv4 != Ipv4Literal.NONE && Ipv4Literal.start(ipv4) == from) {
      return Element.of(IpAddress.ofIpv4(Ipv4Literal.bits(ipv4)));
    }
    if (Characters.at(line, from) != '"') {
      return ForwardedNode.read(line, from, to);
    }
    Element plain = ForwardedNode.read(line, from + 1, to - 1);
    if (!(plain instanceof Unusable) || Characters.first(line, '\\', from, to) < 0) {
      return plain;
    }
    String node = QuotedString.unescaped(line, from + 1, to - 1);
    return ForwardedNode.read(node, 0, node.length());
  }

  /**
   * Skips to the comma that no quotes enclose. Without an opening quote, all that is left is one.
   */
  @Override
  int start(String line, int to) {
    int at = to - 1;
    while (at >= 0 && Characters.at(line, at) != ',') {
      at = Characters.at(line, at) == '"' ? QuotedString.start(line, at) - 1 : at - 1;
    }
    return Math.max(at + 1, 0);
  }
}
