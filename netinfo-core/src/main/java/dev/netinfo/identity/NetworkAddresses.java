package dev.netinfo.identity;

import dev.netinfo.address.IpAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the machine's addresses towards the network, without a packet and without DNS. */
final class NetworkAddresses {
  private static final IpAddress LOOPBACK = IpAddress.parse("127.0.0.1");

  private NetworkAddresses() {}

  /**
   * Returns the addresses of the interface that faces the network, the one that the kernel would
   * send from first. Loopback only if the machine has nothing else.
   */
  static Fact<List<IpAddress>> find() {
    List<Candidate> candidates = Candidate.all();
    IpAddress ipv4 = RouteLookup.ipv4();
    IpAddress ipv6 = RouteLookup.ipv6();
    IpAddress primary = ipv4 != null ? ipv4 : ipv6 != null ? ipv6 : bestGuess(candidates);
    if (primary == null) {
      return new Fact<>(List.of(LOOPBACK), "loopback");
    }
    String facing = interfaceOf(primary);
    Stream<IpAddress> others =
        candidates.stream()
            .filter(other -> other.interfaceName().equals(facing))
            .map(Candidate::address)
            .filter(address -> !address.isLinkLocal() || primary.isLinkLocal())
            .sorted(Comparator.comparing(address -> !address.isIpv4()));
    List<IpAddress> addresses =
        Stream.of(Stream.of(primary), Stream.ofNullable(ipv6), others)
            .flatMap(stream -> stream)
            .distinct()
            .toList();
    return new Fact<>(addresses, "interface " + facing);
  }

  /** Without a default route: the widest scope first, then a real interface, then IPv4. */
  private static @Nullable IpAddress bestGuess(List<Candidate> candidates) {
    return candidates.stream()
        .min(
            Comparator.comparing((Candidate candidate) -> candidate.address().isLinkLocal())
                .thenComparing(Candidate::isVirtual)
                .thenComparing(candidate -> !candidate.address().isIpv4())
                .thenComparingInt(Candidate::index))
        .map(Candidate::address)
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
