package dev.netinfo.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.netinfo.address.IpAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeerTest {
  @Test
  void takesTheAddressOfASocket() {
    IpAddress address = IpAddress.parse("2001:db8::1");
    assertEquals(address, Peer.of(new InetSocketAddress(address.toInetAddress(), 4711)));
  }

  @Test
  void hasNoneWhereThereIsNone() {
    assertNull(Peer.of((SocketAddress) null));
    assertNull(Peer.of(InetSocketAddress.createUnresolved("demo-service.dev", 80)));
    assertNull(Peer.of(UnixDomainSocketAddress.of("/run/netinfo.sock")));
  }

  @ParameterizedTest
  @CsvSource({"192.0.2.1, 192.0.2.1", "192.0.2.1:80, 192.0.2.1", "fe80::1%eth0, fe80::1"})
  void readsText(String text, String address) {
    assertEquals(IpAddress.parse(address), Peer.of(text));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "localhost", "unix:"})
  void readsNothingElse(String text) {
    assertNull(Peer.of(text));
  }
}
