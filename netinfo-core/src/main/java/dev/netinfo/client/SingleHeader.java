package dev.netinfo.client;

import dev.netinfo.address.IpAddress;
import dev.netinfo.parser.Element;
import dev.netinfo.parser.Token;
import dev.netinfo.text.Printable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The client is the one address of a header that the proxy sets, whatever address that is.
 *
 * @see ClientIpPolicy#singleHeader
 */
final class SingleHeader extends HeaderPolicy {
  private final boolean hasPort;

  SingleHeader(String name, TrustedProxies proxies, boolean hasPort) {
    super(checked(name), proxies);
    this.hasPort = hasPort;
  }

  @Override
  public String describe() {
    return "the client is the address "
        + (hasPort ? "before the port in " : "in ")
        + headerName()
        + ", if the peer is a trusted proxy ("
        + proxies()
        + ")";
  }

  @Override
  @Nullable IpAddress read(@Nullable IpAddress peer, List<String> lines, HopListener listener) {
    if (lines.size() > 1) {
      return listener.unresolved(Reason.HEADER_REPEATED, headerName());
    }
    String line = lines.get(0);
    Element element = hasPort ? Element.parseWithPort(line) : Element.parse(line, 0, line.length());
    return end(element, Reason.SINGLE_HEADER, listener);
  }

  private static String checked(String name) {
    if (!Token.STRICT.matches(name)) {
      throw new IllegalArgumentException(
          Printable.quote(name) + " is not a header name; write one such as X-Real-IP");
    }
    if (ForwardingHeader.of(name) != null) {
      throw new IllegalArgumentException(
          Printable.quote(name)
              + " is a list; say by trusted ranges or by a count which of its entries is the"
              + " client");
    }
    return name;
  }
}
