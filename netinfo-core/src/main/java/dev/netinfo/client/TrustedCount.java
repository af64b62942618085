package dev.netinfo.client;

import dev.netinfo.address.IpAddress;
import dev.netinfo.parser.Element;
import dev.netinfo.parser.ElementReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The client is the n-th element of the list from the right, to which n proxies append. The
 * elements on its right are only counted.
 *
 * @see ClientIpPolicy#trustedCount
 */
final class TrustedCount extends HeaderPolicy {
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
        + headerName()
        + ", counted from the right, if the peer is a trusted proxy ("
        + proxies()
        + ")";
  }

  @Override
  @Nullable IpAddress read(@Nullable IpAddress peer, List<String> lines, HopListener listener) {
    ElementReader elements = header.reader(lines);
    for (int place = 1; elements.hasNext(); place++) {
      Element element = elements.next();
      if (place == count) {
        return end(element, Reason.COUNTED, listener);
      }
      listener.counted(element.address());
    }
    return listener.unresolved(Reason.LIST_TOO_SHORT, headerName());
  }
}
