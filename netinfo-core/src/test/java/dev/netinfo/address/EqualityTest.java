package dev.netinfo.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.netinfo.client.TrustedProxies;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Addresses, ranges and sets of them are keys of maps. */
class EqualityTest {
  static Stream<List<Object>> differentOnes() {
    return Stream.of(
        Stream.of("192.0.2.1", "192.0.2.2", "::192.0.2.1", "2001:db8::1", "2001:db9::1", "::1")
            .map(text -> (Object) IpAddress.parse(text))
            .toList(),
        Stream.of("10.0.0.0/8", "10.0.0.0/9", "11.0.0.0/8", "2001:db8::/32", "2001:db8::/33")
            .map(text -> (Object) IpRange.parse(text))
            .toList(),
        Stream.of("none", "everyone", "loopback", "private", "10.0.0.0/8", "10.0.0.0/9")
            .map(text -> (Object) TrustedProxies.parse(text))
            .toList());
  }

  @ParameterizedTest
  @MethodSource("differentOnes")
  void tellsThemApart(List<Object> different) {
    for (int i = 0; i < different.size(); i++) {
      assertNotEquals(different.get(i), different.get(i).toString());
      for (int j = 0; j < different.size(); j++) {
        assertEquals(i == j, different.get(i).equals(different.get(j)), i + " and " + j);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("differentOnes")
  void scattersThem(List<Object> different) {
    Set<Integer> hashes = new HashSet<>();
    different.forEach(one -> hashes.add(one.hashCode()));
    assertEquals(different.size(), hashes.size(), hashes.toString());
  }

  /** Neighbours of a subnet, which a map of rate limits is full of, do not meet in one bucket. */
  @Test
  void scattersNeighbours() {
    Set<Integer> hashes = new HashSet<>();
    for (int i = 0; i < 256; i++) {
      hashes.add(IpAddress.parse("2001:db8:" + Integer.toHexString(i) + "::1").hashCode());
      hashes.add(IpRange.parse("2001:db8::" + Integer.toHexString(i) + ":0/112").hashCode());
    }
    assertEquals(512, hashes.size());
  }
}
