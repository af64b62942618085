package dev.netinfo.client;

import dev.netinfo.address.IpAddress;
import dev.netinfo.address.IpRange;
import dev.netinfo.parser.Element;
import dev.netinfo.parser.Element.Named;
import dev.netinfo.parser.Element.UnixSocket;
import dev.netinfo.parser.ElementReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The client is the rightmost address of the list that is not a trusted proxy.
 *
 * @see ClientIpPolicy#trustedRanges
 */
public final class TrustedRanges extends HeaderPolicy {
  private final ForwardingHeader header;
  private final boolean isLenient;

  TrustedRanges(ForwardingHeader header, TrustedProxies proxies, boolean isLenient) {
    super(header.fieldName(), proxies);
    this.header = header;
    this.isLenient = isLenient;
  }

  /**
   * Returns the same policy, except that a trusted address may itself be the client: where no other
   * address is named, the client is the last trusted address reached, which is the peer if it sent
   * no header; unresolved if the last hop reached is a unix socket. For trusted ranges that also
   * contain clients, as pods and probes are.
   */
  public TrustedRanges lenient() {
    return new TrustedRanges(header, proxies(), true);
  }

  @Override
  public String describe() {
    return "the client is the rightmost address of "
        + headerName()
        + " that is not a trusted proxy ("
        + proxies()
        + (isLenient ? "), else the last trusted one" : "); a trusted proxy is never the client");
  }

  @Override
  @Nullable IpAddress read(@Nullable IpAddress peer, List<String> lines, HopListener listener) {
    ElementReader elements = header.reader(lines);
    IpAddress reached = peer;
    for (int hops = 0; elements.hasNext(); hops++) {
      if (hops == MAX_HOPS) {
        return listener.unresolved(Reason.TOO_MANY_HOPS, headerName());
      }
      Element element = elements.next();
      if (element instanceof Named hop) {
        reached = hop.address();
        IpRange range = proxies().rangeOf(reached);
        if (range == null) {
          return listener.client(Reason.FIRST_UNTRUSTED, headerName(), reached);
        }
        listener.trusted(reached, range);
      } else if (element instanceof UnixSocket && proxies().containsUnixSockets()) {
        reached = null;
        listener.trustedUnixSocket();
      } else {
        return end(element, Reason.FIRST_UNTRUSTED, listener);
      }
    }
    return allTrusted(reached, listener);
  }

  /** Ends where all elements are trusted; a unix socket, reached last, has no address. */
  private @Nullable IpAddress allTrusted(@Nullable IpAddress reached, HopListener listener) {
    return isLenient && reached != null
        ? listener.client(Reason.LAST_TRUSTED, headerName(), reached)
        : listener.unresolved(Reason.ALL_TRUSTED, headerName());
  }

  @Override
  @Nullable IpAddress missing(@Nullable IpAddress peer, HopListener listener) {
    return isLenient && peer != null
        ? listener.client(Reason.TRUSTED_PEER, ClientIp.PEER, peer)
        : super.missing(peer, listener);
  }
}
