package dev.netinfo.identity;

import dev.netinfo.address.IpAddress;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.StandardProtocolFamily;
import java.nio.channels.DatagramChannel;
import org.jspecify.annotations.Nullable;

/**
 * Asks the kernel which address it would send from.
 *
 * <p>To connect a UDP socket is to look up a route and to fix the source address; nothing is sent.
 * The destinations are the documentation prefixes of RFC 5737 and RFC 3849, which nobody has, so
 * that the default route decides.
 */
final class RouteLookup {
  private static final int ANY_PORT = 9;

  private RouteLookup() {}

  static @Nullable IpAddress ipv4() {
    return sourceTowards(StandardProtocolFamily.INET, IpAddress.parse("192.0.2.1"));
  }

  static @Nullable IpAddress ipv6() {
    return sourceTowards(StandardProtocolFamily.INET6, IpAddress.parse("2001:db8::1"));
  }

  /** Returns null if there is no route, or none from an address that others could answer to. */
  private static @Nullable IpAddress sourceTowards(ProtocolFamily family, IpAddress destination) {
    try (DatagramChannel channel = DatagramChannel.open(family)) {
      channel.connect(new InetSocketAddress(destination.toInetAddress(), ANY_PORT));
      InetSocketAddress local = (InetSocketAddress) channel.getLocalAddress();
      IpAddress source = IpAddress.of(local.getAddress());
      boolean isUsable = !source.isUnspecified() && !source.isLoopback() && !source.isLinkLocal();
      return isUsable ? source : null;
    } catch (IOException | UnsupportedOperationException e) {
      return null;
    }
  }
}
