package dev.netinfo.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.ErrorMessage;
import dev.netinfo.address.IpAddress;
import dev.netinfo.address.IpRange;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
  @ParameterizedTest
  @CsvSource({
    "loopback, loopback",
    "unix, unix",
    "'loopback, 127.0.0.0/8', 'loopback, 127.0.0.0/8'",
    "'unix 10.0.0.1', 'unix, 10.0.0.1/32'",
    "private, '10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, fc00::/7'",
    "none, none",
    "everyone, everyone",
    "192.0.2.7, 192.0.2.7/32",
    "' 192.0.2.7/24 ,\tloopback', '192.0.2.0/24, loopback'",
    "'192.0.2.7\n192.0.2.8\r\n\n ,,\t192.0.2.9\n', '192.0.2.7/32, 192.0.2.8/32, 192.0.2.9/32'",
    "::ffff:10.0.0.0/104, 10.0.0.0/8",
  })
  void readsRangesAndWords(String text, String canonical) {
    TrustedProxies proxies = TrustedProxies.parse(text);
    assertEquals(canonical, proxies.toString());
    assertEquals(proxies, TrustedProxies.parse(proxies.toString()));
  }

  @ParameterizedTest
  @CsvSource({
    "loopback, 127.255.0.1, true",
    "loopback, ::1, true",
    "loopback, 128.0.0.1, false",
    "loopback, 127.0.0.5, true",
    "loopback, 127.0.0.6, false",
    "'loopback, 127.0.0.6', 127.0.0.6, true",
    "'127.0.0.4/30, loopback', 127.0.0.6, true",
    "127.0.0.0/8, 127.0.0.6, true",
    "everyone, 127.0.0.6, true",
    "private, 172.31.0.1, true",
    "private, 172.32.0.1, false",
    "private, fd00::1, true",
    "private, 127.0.0.1, false",
    "private, 169.254.0.1, false",
    "none, 127.0.0.1, false",
    "everyone, 203.0.113.9, true",
    "everyone, 2001:db8::1, true",
  })
  void trustsWhatItsWordsMean(String text, String address, boolean trusted) {
    assertEquals(trusted, TrustedProxies.parse(text).contains(IpAddress.parse(address)));
  }

  @Test
  void tellsTheFirstRangeThatHoldsAnAddress() {
    TrustedProxies proxies = TrustedProxies.parse("10.244.0.0/16, 10.0.0.0/8");
    assertEquals(IpRange.parse("10.244.0.0/16"), proxies.rangeOf(IpAddress.parse("10.244.1.8")));
    assertEquals(IpRange.parse("10.0.0.0/8"), proxies.rangeOf(IpAddress.parse("10.1.1.1")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",",
        "ingress",
        "Loopback",
        "10.0.0.0/33",
        "10.0.0.1/255.0.0.0",
        "loopback, none",
        "everyone, loopback",
        " \n,",
        "10.0.0.0/8;10.1.0.0/16",
        "10.0.0.0/8\u000b10.1.0.0/16",
        "unix:",
        "Unix",
        "unix none",
        "::ffff:10.0.0.0/8",
        "fe80::1%eth0",
        "\u00a010.0.0.0/8"
      })
  void refusesWhatIsNeither(String text) {
    String refusal = ErrorMessage.of(() -> TrustedProxies.parse(text));
    assertTrue(refusal.startsWith("\""), refusal);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0/0", "::/0", "10.0.0.0/8, 192.0.2.1/0", "::ffff:0.0.0.0/96"})
  void trustsEveryoneByTheWordOnly(String text) {
    String refusal = ErrorMessage.of(() -> TrustedProxies.parse(text));
    assertTrue(refusal.contains("everyone"), refusal);
    assertTrue(refusal.startsWith("\"" + text.replaceFirst(".*, ", "") + "\" "), refusal);
    assertThrows(
        IllegalArgumentException.class,
        () -> TrustedProxies.of(List.of(IpRange.parse("0.0.0.0/0"))));
  }

  @Test
  void saysWhatWouldBeRight() {
    for (String word : List.of("none", "everyone")) {
      assertEquals(
          "\"" + word + "\" stands alone, not in a list",
          ErrorMessage.of(() -> TrustedProxies.parse("loopback, " + word)));
    }
    assertTrue(
        ErrorMessage.of(() -> TrustedProxies.parse("ingress"))
            .endsWith("; the words are loopback, private, unix, none, everyone"));
  }

  @Test
  void trustsLoopback() {
    assertEquals(TrustedProxies.parse("loopback"), TrustedProxies.loopback());
    assertNotEquals(TrustedProxies.parse("127.0.0.0/8, ::1"), TrustedProxies.loopback());
  }

  @Test
  void trustsUnixSocketsByTheWordOnly() {
    assertTrue(TrustedProxies.parse("unix\nloopback").containsUnixSockets());
    for (String text : List.of("loopback", "everyone", "none", "private")) {
      assertFalse(TrustedProxies.parse(text).containsUnixSockets());
    }
  }

  @Test
  void repeatsNothingUnprintable() {
    String refusal = ErrorMessage.of(() -> TrustedProxies.parse("\u001b[31m" + "x".repeat(999)));
    assertFalse(refusal.contains("\u001b"));
    assertTrue(refusal.length() < 400);
  }
}
