package dev.netinfo.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each test is a host with interfaces of its own, and the real kernel chooses. */
class NetworkAddressesTest {
  @BeforeAll
  static void needsNetworkNamespaces() {
    assumeTrue(
        NetworkNamespace.isPossible(), "needs Linux, root and iproute2 for network namespaces");
  }

  @Test
  void takesTheInterfaceOfTheDefaultRouteAmongMany() {
    try (NetworkNamespace host = new NetworkNamespace()) {
      host.bridge("docker0", "172.17.0.1/16")
          .bridge("br-dev", "172.18.0.1/16")
          .ethernet("veth12", "203.0.113.1/30")
          .tunnel("tun0", "10.8.0.2/24")
          .ethernet("eth0", "198.51.100.10/24")
          .route("default via 198.51.100.1");
      assertFound("198.51.100.10 [198.51.100.10] from interface eth0", host);
    }
  }

  @Test
  void takesTheVpnIfEverythingGoesThroughIt() {
    try (NetworkNamespace host = new NetworkNamespace()) {
      host.ethernet("eth0", "198.51.100.10/24")
          .tunnel("tun0", "10.8.0.2/24")
          .route("default dev tun0");
      assertFound("10.8.0.2 [10.8.0.2] from interface tun0", host);
    }
  }

  @Test
  void tellsBothFamilies() {
    try (NetworkNamespace host = new NetworkNamespace()) {
      host.ethernet("eth0", "198.51.100.10/24", "2001:db8:1::10/64", "fe80::10/64")
          .route("default via 198.51.100.1")
          .route("default via 2001:db8:1::1");
      assertFound("198.51.100.10 [198.51.100.10, 2001:db8:1::10] from interface eth0", host);
    }
  }

  @Test
  void findsAnAddressWhereThereIsIpv6Only() {
    try (NetworkNamespace host = new NetworkNamespace()) {
      host.bridge("docker0", "fd00:17::1/64")
          .ethernet("eth0", "fe80::10/64", "2001:db8:1::10/64")
          .route("default via 2001:db8:1::1");
      assertFound("2001:db8:1::10 [2001:db8:1::10] from interface eth0", host);
    }
  }

  @Test
  void prefersARealInterfaceIfThereIsNoDefaultRoute() {
    try (NetworkNamespace host = new NetworkNamespace()) {
      host.bridge("docker0", "172.17.0.1/16")
          .tunnel("tun0", "10.8.0.2/24")
          .ethernet("eth0", "198.51.100.10/24");
      assertFound("198.51.100.10 [198.51.100.10] from interface eth0", host);
    }
  }

  @Test
  void takesABridgeBeforeALinkLocalAddress() {
    try (NetworkNamespace host = new NetworkNamespace()) {
      host.ethernet("eth0", "169.254.7.7/16").bridge("br0", "198.51.100.10/24");
      assertFound("198.51.100.10 [198.51.100.10] from interface br0", host);
    }
  }

  @Test
  void takesALinkLocalAddressIfThereIsNoOther() {
    try (NetworkNamespace host = new NetworkNamespace()) {
      host.ethernet("eth0", "fe80::10/64", "169.254.7.7/16");
      assertFound("169.254.7.7 [169.254.7.7, fe80::10] from interface eth0", host);
    }
  }

  @Test
  void takesAnIpv6LinkLocalAddressIfThereIsNoOther() {
    try (NetworkNamespace host = new NetworkNamespace()) {
      host.ethernet("eth0", "fe80::10/64");
      assertFound("fe80::10 [fe80::10] from interface eth0", host);
    }
  }

  @Test
  void takesLoopbackIfThereIsNothingElse() {
    try (NetworkNamespace host = new NetworkNamespace()) {
      assertFound("127.0.0.1 [127.0.0.1] from loopback", host);
    }
  }

  /** Also tells that to find it, nothing was sent: no datagram, and so no DNS query. */
  private static void assertFound(String expected, NetworkNamespace host) {
    assertEquals(expected + ", sent 0", host.java(AddressesMain.class));
  }
}
