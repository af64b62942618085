package dev.netinfo.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.net.InetAddresses;
import java.math.BigInteger;
import java.util.Random;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for every address, range, endpoint and text. */
class AddressPropertyTest {
  private static final int COUNT = 4_000;

  @Property(tries = COUNT)
  void readsWhatItWrites(@ForAll Random random) {
    IpAddress address = RandomAddresses.address(random);
    assertEquals(address, IpAddress.tryParse(address.toString()));
    assertEquals(address, IpAddress.of(address.toInetAddress()));
  }

  @Property(tries = COUNT)
  void readsEverySpellingAsTheSameAddress(@ForAll Random random) {
    IpAddress address = RandomAddresses.address(random);
    String spelling = RandomAddresses.spelling(address, random);
    assertEquals(address, IpAddress.tryParse(spelling), spelling);
    assertEquals(new Endpoint(address, Endpoint.NO_PORT), Endpoint.tryParse(spelling), spelling);
  }

  /** Guava's formatter is the other opinion; it gets IPv4-mapped addresses as IPv4. */
  @Property(tries = COUNT)
  void writesAsRfc5952Says(@ForAll Random random) {
    IpAddress address = RandomAddresses.address(random);
    assertEquals(InetAddresses.toAddrString(address.toInetAddress()), address.toString());
  }

  @Property(tries = COUNT)
  void readsTheRangesThatItWrites(@ForAll Random random) {
    IpRange range = range(RandomAddresses.address(random), random);
    IpRange again = IpRange.parse(range.toString());
    assertEquals(range, again);
    assertEquals(range.hashCode(), again.hashCode());
    assertEquals(range.prefix(), again.prefix());
  }

  /** An address is in a range if they are of one family and differ in no bit of the prefix. */
  @Property(tries = COUNT)
  void containsWhatSharesThePrefix(@ForAll Random random) {
    IpAddress base = RandomAddresses.address(random);
    IpRange range = range(base, random);
    IpAddress address = neighbour(base, random);
    int hostBits = (base.isIpv4() ? 32 : 128) - range.prefix();
    BigInteger differing = number(base).xor(number(address)).shiftRight(hostBits);
    boolean shares = base.isIpv4() == address.isIpv4() && differing.signum() == 0;
    assertEquals(shares, range.contains(address), () -> range + " contains " + address);
    assertTrue(range.contains(base) && range.contains(range.first()));
  }

  @Property(tries = COUNT)
  void readsTheEndpointsThatItWrites(@ForAll Random random) {
    int port = Math.clamp(random.nextInt(-9_000, 75_000), Endpoint.NO_PORT, 65535);
    Endpoint endpoint = new Endpoint(RandomAddresses.address(random), port);
    assertEquals(endpoint, Endpoint.tryParse(endpoint.toString()));
  }

  /** No text makes a parser throw, but for the refusal that it promises. */
  @Property(tries = COUNT)
  void throwsNothingElseWhateverTheText(@ForAll Random random) {
    String text = RandomTexts.any(random);
    Endpoint endpoint = Endpoint.tryParse(text);
    IpAddress address = IpAddress.tryParse(text);
    if (address == null) {
      assertThrows(IllegalArgumentException.class, () -> IpAddress.parse(text));
    } else {
      assertEquals(new Endpoint(address, Endpoint.NO_PORT), endpoint);
    }
    readsOrRefusesRange(text + "/" + random.nextInt(-1, 130));
    readsOrRefusesRange(text);
  }

  private static void readsOrRefusesRange(String text) {
    try {
      assertTrue(IpRange.parse(text).prefix() >= 0);
    } catch (IllegalArgumentException e) {
      assertTrue(String.valueOf(e.getMessage()).contains("is not an IP range"), e::toString);
    }
  }

  /** Returns a range that holds the address, spelled in any way. */
  private static IpRange range(IpAddress address, RandomGenerator random) {
    String spelling = RandomAddresses.spelling(address, random);
    boolean isDotted = spelling.indexOf(':') < 0;
    int shortest = address.isIpv4() && !isDotted ? 96 : 0;
    return IpRange.parse(spelling + "/" + random.nextInt(shortest, isDotted ? 33 : 129));
  }

  /** Returns the address with one bit turned, itself, or any other address. */
  private static IpAddress neighbour(IpAddress address, RandomGenerator random) {
    long bit = 1L << random.nextInt(64);
    return switch (random.nextInt(4)) {
      case 0 -> address;
      case 1 -> IpAddress.ofIpv6(address.high ^ bit, address.low);
      case 2 -> IpAddress.ofIpv6(address.high, address.low ^ bit);
      default -> RandomAddresses.address(random);
    };
  }

  private static BigInteger number(IpAddress address) {
    return new BigInteger(1, address.toInetAddress().getAddress());
  }
}
