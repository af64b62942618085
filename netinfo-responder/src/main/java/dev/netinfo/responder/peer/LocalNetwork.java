package dev.netinfo.responder.peer;

import dev.netinfo.address.IpAddress;
import dev.netinfo.address.IpRange;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The interfaces and routes of this network namespace. A list is empty if the system does not show
 * what would be in it.
 *
 * @param addresses the addresses of all interfaces except loopback
 * @param onLink the networks that are reached without a gateway; link-local ones are left out
 * @param gateways the gateways of all routes
 */
record LocalNetwork(List<IpAddress> addresses, List<IpRange> onLink, List<IpAddress> gateways) {

  /** Returns a supplier that reads the network when it is first called: no start waits for it. */
  static Supplier<LocalNetwork> onDemand() {
    return new Supplier<>() {
      private @Nullable LocalNetwork network;

      @Override
      public synchronized LocalNetwork get() {
        if (network == null) {
          network = read();
        }
        return network;
      }
    };
  }

  private static LocalNetwork read() {
    List<InterfaceAddress> all = interfaceAddresses();
    return new LocalNetwork(
        all.stream().map(local -> IpAddress.of(local.getAddress())).toList(),
        all.stream().flatMap(LocalNetwork::onLink).toList(),
        Stream.concat(
                lines("/proc/net/route").flatMap(LocalNetwork::ipv4Gateway),
                lines("/proc/net/ipv6_route").flatMap(LocalNetwork::ipv6Gateway))
            .distinct()
            .toList());
  }

  /** Reads a line of {@code /proc/net/route}: the gateway is its third column. */
  static Stream<IpAddress> ipv4Gateway(String line) {
    String[] columns = line.strip().split("\\s+", -1);
    if (columns.length < 3 || !columns[2].matches("[0-9A-Fa-f]{8}")) {
      return Stream.empty();
    }
    // The kernel prints the address in network order as one number in the machine's order.
    int bits = Integer.parseUnsignedInt(columns[2], 16);
    boolean isSwapped = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
    return Stream.of(IpAddress.ofIpv4(isSwapped ? Integer.reverseBytes(bits) : bits))
        .filter(address -> !address.isUnspecified());
  }

  /** Reads a line of {@code /proc/net/ipv6_route}: the gateway is its fifth column. */
  static Stream<IpAddress> ipv6Gateway(String line) {
    String[] columns = line.strip().split("\\s+", -1);
    if (columns.length < 5 || !columns[4].matches("[0-9A-Fa-f]{32}")) {
      return Stream.empty();
    }
    BigInteger bits = new BigInteger(columns[4], 16);
    return Stream.of(IpAddress.ofIpv6(bits.shiftRight(64).longValue(), bits.longValue()))
        .filter(address -> !address.isUnspecified());
  }

  private static Stream<IpRange> onLink(InterfaceAddress local) {
    IpAddress address = IpAddress.of(local.getAddress());
    int prefix = local.getNetworkPrefixLength();
    boolean isNetwork = prefix > 0 && prefix < (address.isIpv4() ? 32 : 128);
    return isNetwork && !address.isLinkLocal()
        ? Stream.of(IpRange.of(address, prefix))
        : Stream.empty();
  }

  private static List<InterfaceAddress> interfaceAddresses() {
    try {
      return NetworkInterface.networkInterfaces()
          .flatMap(network -> network.getInterfaceAddresses().stream())
          .filter(local -> !local.getAddress().isLoopbackAddress())
          .toList();
    } catch (SocketException e) {
      return List.of();
    }
  }

  private static Stream<String> lines(String file) {
    try {
      return Files.readAllLines(Path.of(file)).stream();
    } catch (IOException e) {
      // Not Linux, or a sandbox that shows no routes.
      return Stream.empty();
    }
  }
}
