package dev.netinfo.responder.peer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.address.IpAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The lines are those of a Linux machine whose numbers are little-endian. */
class LocalNetworkTest {
  @Test
  void readsTheGatewaysOfIpv4() {
    assertEquals(
        List.of(IpAddress.parse("192.0.2.1")),
        Stream.of(
                "Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\tMTU",
                "eth0\t00000000\t010200C0\t0003\t0\t0\t0\t00000000\t0",
                "eth0\t000200C0\t00000000\t0001\t0\t0\t0\t00FFFFFF\t0",
                "eth0 00000000 0102",
                "")
            .flatMap(LocalNetwork::ipv4Gateway)
            .toList());
  }

  @Test
  void readsTheGatewaysOfIpv6() {
    String none = "0".repeat(32);
    assertEquals(
        List.of(IpAddress.parse("2001:db8::ffff:ffff:ffff:1")),
        Stream.of(
                none + " 00 " + none + " 00 20010db800000000ffffffffffff0001 00000400 3 3 3 eth0",
                none + " 40 " + none + " 00 " + none + " 00000100 1 0 1 eth0",
                none + " 40 " + none,
                "")
            .flatMap(LocalNetwork::ipv6Gateway)
            .toList());
  }

  @Test
  void readsTheInterfacesOfThisMachineOnce() throws SocketException {
    var onDemand = LocalNetwork.onDemand();
    LocalNetwork network = onDemand.get();
    assertEquals(
        NetworkInterface.networkInterfaces()
            .flatMap(each -> each.inetAddresses().map(IpAddress::of))
            .filter(address -> !address.isLoopback())
            .sorted()
            .toList(),
        network.addresses().stream().sorted().toList());
    assertSame(network, onDemand.get());
    for (var range : network.onLink()) {
      assertTrue(network.addresses().stream().anyMatch(range::contains), range.toString());
      assertFalse(range.isEverything());
    }
  }
}
