package dev.netinfo.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.ErrorMessage;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {
  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, true, false, false",
    "127.255.255.255, true, false, false",
    "126.255.255.255, false, false, false",
    "::ffff:127.0.0.1, true, false, false",
    "::1, true, false, false",
    "::127.0.0.1, false, false, false",
    "169.254.0.1, false, true, false",
    "169.253.0.1, false, false, false",
    "fe80::1, false, true, false",
    "febf::1, false, true, false",
    "fec0::1, false, false, false",
    "0.0.0.0, false, false, true",
    "::, false, false, true",
    "::ffff:0:0, false, false, true",
    "0.0.0.1, false, false, false",
    "::2, false, false, false",
  })
  void tellsWhatKindItIs(String text, boolean loopback, boolean linkLocal, boolean unspecified) {
    IpAddress address = IpAddress.parse(text);
    assertEquals(loopback, address.isLoopback());
    assertEquals(linkLocal, address.isLinkLocal());
    assertEquals(unspecified, address.isUnspecified());
  }

  @Test
  void ordersByValue() {
    assertEquals(
        "[::1, 9.0.0.0, 10.0.0.0, 192.0.2.1, 2001:db8::, 2001:db8:0:0:8000::, ffff::]",
        Stream.of(
                "ffff::",
                "2001:db8::8000:0:0:0",
                "192.0.2.1",
                "::1",
                "10.0.0.0",
                "2001:db8::",
                "9.0.0.0")
            .map(IpAddress::parse)
            .sorted()
            .toList()
            .toString());
  }

  @Test
  void isTheIpv4AddressThatItMaps() throws Exception {
    IpAddress address = IpAddress.parse("::FFFF:C000:201");
    assertTrue(address.isIpv4());
    assertEquals(IpAddress.parse("192.0.2.1"), address);
    assertEquals(IpAddress.parse("192.0.2.1").hashCode(), address.hashCode());
    assertEquals(
        InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 1}), address.toInetAddress());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", ":::", "@", "`", "g", "G"})
  void refusesTheNeighboursOfHexadecimalDigits(String sign) {
    assertNull(IpAddress.tryParse("2001:db8::" + sign));
    assertNull(IpAddress.tryParse("2001:db8::" + sign + "1"));
  }

  @Test
  void takesZonesOfUnreservedCharacters() {
    IpAddress address = IpAddress.parse("fe80::1");
    assertEquals(new Endpoint(address, Endpoint.NO_PORT), Endpoint.tryParse("fe80::1%azAZ09-._~"));
    for (char sign : "{:/@`[]%!".toCharArray()) {
      assertNull(Endpoint.tryParse("fe80::1%" + sign), "%" + sign);
      assertNull(Endpoint.tryParse("[fe80::1%a" + sign + "]:80"), "%a" + sign);
    }
  }

  @Test
  void takesAnElementOfThreeHundredAndTwentyCharacters() {
    assertNotNull(Endpoint.tryParse("::1%" + "z".repeat(316)));
    assertNull(Endpoint.tryParse("::1%" + "z".repeat(317)));
  }

  @Test
  void refusesAPortThatIsNone() {
    IpAddress address = IpAddress.parse("192.0.2.1");
    for (int port : new int[] {-2, 65536}) {
      assertEquals(
          port + " is not a port; write 0 to 65535",
          ErrorMessage.of(() -> new Endpoint(address, port)));
    }
    assertEquals("192.0.2.1:65535", new Endpoint(address, 65535).toString());
    assertEquals("192.0.2.1:0", new Endpoint(address, 0).toString());
  }

  @Test
  void makesARangeOfAnAddressAndAPrefix() {
    IpAddress ipv4 = IpAddress.parse("192.0.2.1");
    IpAddress ipv6 = IpAddress.parse("2001:db8::1");
    assertEquals("192.0.2.0/24", IpRange.of(ipv4, 24).toString());
    assertEquals("192.0.2.1/32", IpRange.of(ipv4, 32).toString());
    assertEquals("0.0.0.0/0", IpRange.of(ipv4, 0).toString());
    assertEquals("2001:db8::/33", IpRange.of(ipv6, 33).toString());
    assertEquals("2001:db8::1/128", IpRange.of(ipv6, 128).toString());
    for (int prefix : new int[] {-1, 33}) {
      assertEquals(
          prefix + " is not a prefix length of 192.0.2.1; write 0 to 32",
          ErrorMessage.of(() -> IpRange.of(ipv4, prefix)));
    }
    assertEquals(
        "129 is not a prefix length of 2001:db8::1; write 0 to 128",
        ErrorMessage.of(() -> IpRange.of(ipv6, 129)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.0/+8",
        "10.0.0.0/-8",
        "10.0.0.0/ 8",
        "10.0.0.0/8:",
        "/8",
        "10.0.0.0/99999999999"
      })
  void refusesAPrefixThatIsNoNumber(String text) {
    assertTrue(ErrorMessage.of(() -> IpRange.parse(text)).contains(" is not an IP range"));
  }

  @Test
  void saysThatNumbersHaveNoLeadingZeros() {
    for (String refusal :
        List.of(
            ErrorMessage.of(() -> IpAddress.parse("010.0.0.1")),
            ErrorMessage.of(() -> IpRange.parse("010.0.0.0/8")),
            ErrorMessage.of(() -> IpRange.parse("10.0.0.0/08")))) {
      assertTrue(refusal.contains("without leading zeros"), refusal);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "localhost", "192.0.2.1 ", "1\u001b[31m", "::g"})
  void quotesWhatItRefuses(String text) {
    String refusal = ErrorMessage.of(() -> IpAddress.parse(text));
    assertTrue(refusal.contains(" is not an IP address"));
    assertTrue(refusal.chars().noneMatch(Character::isISOControl));
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.1, -1",
    "192.0.2.1:80, 192.0.2.1:80, 80",
    "192.0.2.1:65535, 192.0.2.1:65535, 65535",
    "192.0.2.1:00080, 192.0.2.1:80, 80",
    "2001:db8::1, 2001:db8::1, -1",
    "[2001:db8::1], 2001:db8::1, -1",
    "[2001:db8::1%eth0]:80, [2001:db8::1]:80, 80",
    "[::ffff:192.0.2.1]:0, 192.0.2.1:0, 0",
  })
  void readsAndWritesEndpoints(String text, String written, int port) {
    Endpoint endpoint = Endpoint.tryParse(text);
    assertEquals(written, String.valueOf(endpoint));
    assertEquals(port, endpoint == null ? -2 : endpoint.port());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "192.0.2.1:",
        "192.0.2.1:65536",
        "192.0.2.1:123456",
        "192.0.2.1:+1",
        "192.0.2.1:\u0661",
        "[192.0.2.1]:80",
        "[2001:db8::1]80",
        "[2001:db8::1",
        "2001:db8::1]",
        "[]:80",
        ":80",
        "[::1%]"
      })
  void readsNoBrokenEndpoint(String text) {
    assertNull(Endpoint.tryParse(text));
  }

  @Test
  void readsALongZoneButNotAnEndlessOne() {
    assertEquals("fe80::1", String.valueOf(Endpoint.tryParse("fe80::1%" + "z".repeat(255))));
    assertNull(Endpoint.tryParse("fe80::1%" + "z".repeat(60_000)));
  }

  @Test
  void takesSocketAddressesOver() {
    InetSocketAddress socket = new InetSocketAddress(IpAddress.parse("::1").toInetAddress(), 80);
    assertEquals("[::1]:80", String.valueOf(Endpoint.of(socket)));
    assertNull(Endpoint.of(InetSocketAddress.createUnresolved("demo-service.dev", 80)));
    assertThrows(IllegalArgumentException.class, () -> new Endpoint(IpAddress.parse("::1"), 65536));
  }
}
