package dev.netinfo.address;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitKeyTest {
  @ParameterizedTest
  @CsvSource({
    "203.0.113.9, 203.0.113.9/32",
    "::ffff:203.0.113.9, 203.0.113.9/32",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
    "64:ff9b::203.0.113.9, 203.0.113.9/32",
    "64:ff9b::1:cb00:7109, 64:ff9b::/64",
    "64:ff9b:1::203.0.113.9, 64:ff9b:1::/64",
    "2002:cb00:7109:1::5, 203.0.113.9/32",
    "2002:ffff:ffff:ffff::, 255.255.255.255/32",
    "2003:cb00:7109::, 2003:cb00:7109::/64",
    "::203.0.113.9, ::/64",
  })
  void countsASubscriberAsOne(String client, String key) {
    assertEquals(IpRange.parse(key), RateLimitKey.of(IpAddress.parse(client)));
  }
}
