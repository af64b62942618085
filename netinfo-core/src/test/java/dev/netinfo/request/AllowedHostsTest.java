package dev.netinfo.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.ErrorMessage;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedHostsTest {

  @ParameterizedTest
  @CsvSource({
    "example.org, example.org, true",
    "example.org, example.org:1, true",
    "EXAMPLE.org., example.org, true",
    "example.org, EXAMPLE.org., true",
    "example.org, www.example.org, false",
    "*.example.org, www.example.org, true",
    "*.example.org, a.b.example.org, true",
    "*.example.org, www.example.org., true",
    "*.example.org, example.org, false",
    "*.example.org, wwwexample.org, false",
    "[2001:DB8::1], '[2001:db8:0::1]', true",
    "[::ffff:192.0.2.1], 192.0.2.1, true",
  })
  void contains(String allowed, String host, boolean expected) {
    assertEquals(expected, AllowedHosts.parse(allowed).contains(authority(host)));
  }

  @Test
  void allowsEverythingUnlessTold() {
    assertTrue(AllowedHosts.any().contains(authority("a.example")));
    assertEquals("any", AllowedHosts.any().toString());
    assertEquals(AllowedHosts.any(), AllowedHosts.parse(" any\n"));
  }

  @Test
  void readsAListInAnyMixture() {
    AllowedHosts hosts = AllowedHosts.parse(" a.example,\tb.example\r\n,, *.C.example a.example ");
    assertEquals("a.example, b.example, *.c.example", hosts.toString());
    assertEquals(hosts, AllowedHosts.parse(hosts.toString()));
    assertEquals(hosts.hashCode(), AllowedHosts.parse(hosts.toString()).hashCode());
    assertNotEquals(hosts, AllowedHosts.any());
    assertNotEquals(hosts, AllowedHosts.parse("a.example"));
    assertNotEquals(hosts.hashCode(), AllowedHosts.parse("a.example").hashCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ",",
        "*",
        "*.",
        "*.*.example",
        "a.*.example",
        "*example.org",
        "a.example:80",
        "https://a.example",
        "a.example/",
        "b\u00fccher.example",
        "::1",
        "*.[::1]",
        "*.192.0.2.1",
        "*.[::ffff:192.0.2.1]",
        "ANY",
        "any.",
        "user@a.example"
      })
  void refusesWhatIsNoHost(String text) {
    String refusal = ErrorMessage.of(() -> AllowedHosts.parse(text));
    assertTrue(refusal.startsWith("\""), refusal);
    assertTrue(
        refusal.endsWith(
            "\" is not a host; write names without a port, such as example.org, *.example.org or"
                + " [2001:db8::1], or the word any alone"),
        refusal);
    assertTrue(refusal.matches("[ -~]+"), refusal);
  }

  @Test
  void quotesTheItemThatIsNoHost() {
    String many = "a.example, ".repeat(20);
    for (String item : List.of("any", "Any", "b.example:80")) {
      String refusal = ErrorMessage.of(() -> AllowedHosts.parse(many + item));
      assertTrue(refusal.startsWith("\"" + item + "\" is not a host"), refusal);
    }
  }

  private static Authority authority(String text) {
    return Objects.requireNonNull(Authority.tryParse(text));
  }
}
