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
  private final Strictness strictness;

  TrustedRanges(ForwardingHeader header, TrustedProxies proxies, Strictness strictness) {
    super(header.fieldName(), proxies);
    this.header = header;
    this.strictness = strictness;
  }

  /** Returns the same policy with this choice about a trusted address as the client. */
  public TrustedRanges with(Strictness choice) {
    return new TrustedRanges(header, proxies(), choice);
  }

  @Override
  public String describe() {
    return "the client is the rightmost address of "
        + fieldName()
        + " that is not a trusted proxy ("
        + proxies()
        + (strictness == Strictness.STRICT
            ? "); a trusted proxy is never the client"
            : "), else the last trusted one");
  }

  @Override
  @Nullable IpAddress read(IpAddress peer, List<String> lines, Trail trail) {
    ElementsFromRight elements = header.elements(lines);
    IpAddress reached = peer;
    for (int hops = 0; elements.advance(); hops++) {
      if (hops == MOST_HOPS) {
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
    return strictness == Strictness.STRICT
        ? trail.unresolved(Reason.ALL_TRUSTED, fieldName())
        : trail.lastReached(Reason.LAST_TRUSTED, fieldName(), reached);
  }

  @Override
  @Nullable IpAddress missing(IpAddress peer, Trail trail) {
    return strictness == Strictness.STRICT
        ? super.missing(peer, trail)
        : trail.lastReached(Reason.TRUSTED_PEER, ClientIp.PEER, peer);
  }
}
