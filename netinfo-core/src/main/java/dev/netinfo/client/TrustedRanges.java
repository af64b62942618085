package dev.netinfo.client;

import dev.netinfo.address.IpAddress;
import dev.netinfo.address.IpRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The client is the rightmost address of the list that is no trusted proxy.
 *
 * @see ClientIpPolicy#trustedRanges
 */
public final class TrustedRanges extends BehindProxies {
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
   * no header. For trusted ranges that also contain clients, as pods and probes are.
   */
  public TrustedRanges lenient() {
    return new TrustedRanges(header, proxies(), true);
  }

  @Override
  public String describe() {
    return "the client is the rightmost address of "
        + fieldName()
        + " that is not a trusted proxy ("
        + proxies()
        + (isLenient ? "), else the last trusted one" : "); a trusted proxy is never the client");
  }

  @Override
  @Nullable IpAddress read(IpAddress peer, List<String> lines, Trail trail) {
    ElementsFromRight elements = header.elements(lines);
    IpAddress reached = peer;
    for (int hops = 0; elements.advance(); hops++) {
      if (hops == MAX_HOPS) {
        return trail.unresolved(Reason.TOO_MANY_HOPS, fieldName());
      }
      IpAddress address = elements.address();
      if (address == null || address.isUnspecified()) {
        return trail.unusable(elements.reason(address), fieldName(), address);
      }
      IpRange range = proxies().rangeOf(address);
      if (range == null) {
        return trail.client(Reason.FIRST_UNTRUSTED, fieldName(), address);
      }
      trail.trusted(address, range);
      reached = address;
    }
    return isLenient
        ? trail.lastReached(Reason.LAST_TRUSTED, fieldName(), reached)
        : trail.unresolved(Reason.ALL_TRUSTED, fieldName());
  }

  @Override
  @Nullable IpAddress missing(IpAddress peer, Trail trail) {
    return isLenient
        ? trail.lastReached(Reason.TRUSTED_PEER, ClientIp.PEER, peer)
        : super.missing(peer, trail);
  }
}
