package dev.netinfo.identity;

import dev.netinfo.address.IpAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds this host's addresses towards the network, without a packet and without DNS. */
final class NetworkAddresses {
  private static final IpAddress LOOPBACK = IpAddress.parse("127.0.0.1");

  private NetworkAddresses() {}

  /**
   * Returns the addresses of the interface that faces the network, the one that the kernel would
   * send from first. Loopback only if this host has nothing else.
   */
  static SourcedValue<List<IpAddress>> find() {
    List<LocalAddress> all = LocalAddress.all();
    IpAddress ipv4 = RouteLookup.ipv4();
    IpAddress ipv6 = RouteLookup.ipv6();
    IpAddress primary = ipv4 != null ? ipv4 : ipv6 != null ? ipv6 : bestGuess(all);
    if (primary == null) {
      return new SourcedValue<>(List.of(LOOPBACK), SourcedValue.LOOPBACK);
    }
    String facing = interfaceOf(primary);
    Stream<IpAddress> others =
        all.stream()
            .filter(other -> other.interfaceName().equals(facing))
            .map(LocalAddress::address)
            .filter(address -> !address.isLinkLocal() || primary.isLinkLocal())
            .sorted(Comparator.comparing(address -> !address.isIpv4()));
    List<IpAddress> addresses =
        Stream.of(Stream.of(primary), Stream.ofNullable(ipv6), others)
            .flatMap(stream -> stream)
            .distinct()
            .toList();
    return new SourcedValue<>(addresses, SourcedValue.INTERFACE + facing);
  }

  /** Without a default route: the widest scope first, then a real interface, then IPv4. */
  private static @Nullable IpAddress bestGuess(List<LocalAddress> addresses) {
    return addresses.stream()
        .min(
            Comparator.comparing((LocalAddress local) -> local.address().isLinkLocal())
                .thenComparing(LocalAddress::isVirtual)
                .thenComparing(local -> !local.address().isIpv4())
                .thenComparingInt(LocalAddress::index))
        .map(LocalAddress::address)
        .orElse(null);
  }

  private static String interfaceOf(IpAddress address) {
    try {
      NetworkInterface network = NetworkInterface.getByInetAddress(address.toInetAddress());
      return network == null ? "unknown" : network.getName();
    } catch (SocketException e) {
      return "unknown";
    }
  }
}
