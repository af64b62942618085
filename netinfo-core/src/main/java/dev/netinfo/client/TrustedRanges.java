package dev.netinfo.client;

import dev.netinfo.address.IpAddress;
import dev.netinfo.address.IpRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The client is the rightmost address of the list that is no trusted proxy.
 *
 * @param header the one header that the trusted proxies write
 * @param proxies where the trusted proxies are
 * @param strictness whether a trusted address may itself be the client
 */
public record TrustedRanges(ForwardingHeader header, TrustedProxies proxies, Strictness strictness)
    implements ClientIpPolicy {

  /** The most proxies that are followed; no real chain is as long. */
  static final int MOST_HOPS = 64;

  /** Returns the same policy with the other choice about trusted clients. */
  public TrustedRanges with(Strictness other) {
    return new TrustedRanges(header, proxies, other);
  }

  @Override
  public ClientIp resolve(@Nullable IpAddress peer, HeaderLines headers) {
    if (peer == null || peer.isUnspecified()) {
      return ClientIp.unresolved(Reason.PEER_UNKNOWN, ClientIp.PEER, List.of());
    }
    IpRange range = proxies.rangeOf(peer);
    if (range == null) {
      return ClientIp.peer(peer, null, Reason.PEER_UNTRUSTED);
    }
    List<String> lines = headers.lines(header.fieldName());
    if (lines.isEmpty()) {
      return strictness == Strictness.LENIENT
          ? ClientIp.peer(peer, range, Reason.TRUSTED_PEER)
          : ClientIp.unresolved(
              Reason.HEADER_MISSING, header.fieldName(), List.of(Hop.trusted(peer, range)));
    }
    return walk(peer, range, header.elements(lines));
  }

  private ClientIp walk(IpAddress peer, IpRange peerRange, ElementsFromRight elements) {
    List<Hop> hops = new ArrayList<>(4);
    hops.add(Hop.trusted(peer, peerRange));
    IpAddress reached = peer;
    while (elements.advance()) {
      if (hops.size() > MOST_HOPS) {
        return ClientIp.unresolved(Reason.TOO_MANY_HOPS, header.fieldName(), hops);
      }
      IpAddress address = elements.address();
      if (address == null || address.isUnspecified()) {
        hops.add(Hop.unusable(address));
        Reason reason = address == null ? elements.failure() : Reason.UNSPECIFIED_ADDRESS;
        return ClientIp.unresolved(reason, header.fieldName(), hops);
      }
      IpRange range = proxies.rangeOf(address);
      if (range == null) {
        hops.add(Hop.client(address, null));
        return new ClientIp(address, Reason.FIRST_UNTRUSTED, header.fieldName(), hops);
      }
      hops.add(Hop.trusted(address, range));
      reached = address;
    }
    return allTrusted(reached, hops);
  }

  private ClientIp allTrusted(IpAddress reached, List<Hop> hops) {
    if (strictness == Strictness.STRICT) {
      return ClientIp.unresolved(Reason.ALL_TRUSTED, header.fieldName(), hops);
    }
    Hop last = hops.remove(hops.size() - 1);
    hops.add(Hop.client(reached, last.range()));
    return new ClientIp(reached, Reason.LAST_TRUSTED, header.fieldName(), hops);
  }

  @Override
  public String describe() {
    return "the client is the rightmost address of "
        + header.fieldName()
        + " that is not a trusted proxy ("
        + proxies
        + (strictness == Strictness.STRICT
            ? "); a trusted proxy is never the client"
            : "), else the last trusted one");
  }
}
