package dev.netinfo.client;

import dev.netinfo.address.IpAddress;
import dev.netinfo.address.IpRange;
import dev.netinfo.parser.Element;
import dev.netinfo.parser.Element.Named;
import dev.netinfo.parser.Element.Unusable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Judges the peer first, for every policy that reads a header; then reads that one header. Its
 * public methods are not final, so that the compiler repeats them in public subclasses, where
 * reflection finds them.
 */
abstract sealed class HeaderPolicy extends ClientIpPolicy
    permits TrustedRanges, TrustedCount, SingleHeader {
  private final String fieldName;
  private final TrustedProxies proxies;

  HeaderPolicy(String fieldName, TrustedProxies proxies) {
    this.fieldName = fieldName;
    this.proxies = Objects.requireNonNull(proxies, "proxies");
  }

  @Override
  public TrustedProxies proxies() {
    return proxies;
  }

  @Override
  public String headerName() {
    return fieldName;
  }

  @Override
  final @Nullable IpAddress client(
      @Nullable IpAddress peer, HeaderLines headers, HopListener listener) {
    if (peer == null) {
      if (!proxies.containsUnixSockets()) {
        return listener.unresolved(Reason.PEER_UNKNOWN, ClientIp.PEER);
      }
      listener.trustedUnixSocket();
    } else {
      IpRange range = proxies.rangeOf(peer);
      if (range == null) {
        return listener.client(Reason.PEER_UNTRUSTED, ClientIp.PEER, peer);
      }
      listener.trusted(peer, range);
    }
    List<String> lines = headers.lines(fieldName);
    return lines == null || lines.isEmpty() || (lines.size() == 1 && lines.get(0) == null)
        ? missing(peer, listener)
        : read(peer, lines, listener);
  }

  /** Reads the lines of a trusted peer, of which there is at least one. */
  abstract @Nullable IpAddress read(
      @Nullable IpAddress peer, List<String> lines, HopListener listener);

  /** Resolves the client of a trusted peer that sent no line of the header. */
  @Nullable IpAddress missing(@Nullable IpAddress peer, HopListener listener) {
    return listener.unresolved(Reason.HEADER_MISSING, fieldName);
  }

  /** Ends with the element that should name the client. */
  final @Nullable IpAddress end(Element element, Reason reason, HopListener listener) {
    if (element instanceof Named client) {
      return listener.client(reason, fieldName, client.address());
    }
    Reason fault =
        element instanceof Unusable unusable ? unusable.reason() : Reason.MALFORMED_ELEMENT;
    return listener.unusable(fault, fieldName, element.address());
  }
}
