package dev.netinfo.client;

import dev.netinfo.address.IpAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The client is the n-th element of the list from the right, where n proxies append to it. The
 * elements on its right are counted, not judged.
 *
 * @see ClientIpPolicy#trustedCount
 */
final class TrustedCount extends BehindProxies {
  private final ForwardingHeader header;
  private final int count;

  TrustedCount(ForwardingHeader header, int count, TrustedProxies proxies) {
    super(header.fieldName(), proxies);
    if (count < 1 || count > MAX_HOPS) {
      throw new IllegalArgumentException(
          count + " is not a count of proxies; write 1 to " + MAX_HOPS);
    }
    this.header = header;
    this.count = count;
  }

  @Override
  public String describe() {
    return "the client is entry "
        + count
        + " of "
        + fieldName()
        + ", counted from the right, if the peer is a trusted proxy ("
        + proxies()
        + ")";
  }

  @Override
  @Nullable IpAddress read(IpAddress peer, List<String> lines, Trail trail) {
    ElementsFromRight elements = header.elements(lines);
    for (int place = 1; elements.advance(); place++) {
      if (place == count) {
        return elements.end(Reason.COUNTED, fieldName(), trail);
      }
      trail.counted(elements);
    }
    return trail.unresolved(Reason.LIST_TOO_SHORT, fieldName());
  }
}
