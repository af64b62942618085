package dev.netinfo.client;

import dev.netinfo.address.IpAddress;
import dev.netinfo.address.IpRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges the peer first, in one place that no policy can pass by; then reads its one header. */
abstract sealed class BehindProxies extends ClientIpPolicy
    permits TrustedRanges, TrustedCount, SingleHeader {
  private final String fieldName;
  private final TrustedProxies proxies;

  BehindProxies(String fieldName, TrustedProxies proxies) {
    this.fieldName = fieldName;
    this.proxies = proxies;
  }

  @Override
  public final TrustedProxies proxies() {
    return proxies;
  }

  @Override
  final @Nullable IpAddress client(IpAddress peer, HeaderLines headers, Trail trail) {
    IpRange range = proxies.rangeOf(peer);
    if (range == null) {
      return trail.client(Reason.PEER_UNTRUSTED, ClientIp.PEER, peer);
    }
    trail.trusted(peer, range);
    List<String> lines = headers.lines(fieldName);
    return lines == null || lines.isEmpty() ? missing(peer, trail) : read(peer, lines, trail);
  }

  /** Reads the lines of a trusted peer, of which there is at least one. */
  abstract @Nullable IpAddress read(IpAddress peer, List<String> lines, Trail trail);

  /** Answers a trusted peer that sent no line of the header. */
  @Nullable IpAddress missing(IpAddress peer, Trail trail) {
    return trail.unresolved(Reason.HEADER_MISSING, fieldName);
  }

  final String fieldName() {
    return fieldName;
  }
}
