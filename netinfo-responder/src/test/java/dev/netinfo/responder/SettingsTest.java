package dev.netinfo.responder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The responder's own settings; the core tests those of the client IP in detail. */
class SettingsTest {
  @Test
  void hasADefaultForEverything() {
    Settings settings = Settings.from(Map.of("NETINFO_DRAIN", "", "GREETING", ""));
    assertEquals(8080, settings.port());
    assertEquals(Duration.ZERO, settings.drain());
    assertEquals(1000, settings.maxConnections());
    assertEquals(Duration.ofSeconds(60), settings.idle());
    assertEquals(
        "Hello from {pod_name} at {pod_ip} back to {client_ip}", settings.greeting().toString());
    assertEquals(
        "the client is the rightmost address of X-Forwarded-For that is not a trusted proxy"
            + " (loopback), else the last trusted one",
        settings.policy().describe());
  }

  @ParameterizedTest
  @CsvSource({
    "5s, PT5S",
    "500ms, PT0.5S",
    "1m, PT1M",
    "0s, PT0S",
    "0ms, PT0S",
    "999999s, PT277H46M39S"
  })
  void readsADuration(String text, Duration duration) {
    assertEquals(duration, Settings.from(Map.of("NETINFO_DRAIN", text)).drain());
  }

  @ParameterizedTest
  @CsvSource({"1s, PT1S", "1500ms, PT1.5S", "60m, PT1H"})
  void readsAnIdleTime(String text, Duration duration) {
    assertEquals(duration, Settings.from(Map.of("NETINFO_IDLE_TIMEOUT", text)).idle());
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "65535, 65535", "00080, 80"})
  void readsAPort(String text, int port) {
    assertEquals(port, Settings.from(Map.of("NETINFO_HTTP_PORT", text)).port());
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "5, 5", "65535, 65535"})
  void readsANumberOfConnections(String text, int number) {
    assertEquals(number, Settings.from(Map.of("NETINFO_MAX_CONNECTIONS", text)).maxConnections());
  }

  @ParameterizedTest
  @CsvSource({
    "NETINFO_HTTP_PORT, ' 80', '\" 80\" is not a port; write a number from 0 to 65535'",
    "NETINFO_HTTP_PORT, tcp://10.96.0.1:80, enableServiceLinks: false",
    "NETINFO_HTTP_PORT, http, '\"http\" is not a port'",
    "NETINFO_HTTP_PORT, 65536, is not a port",
    "NETINFO_HTTP_PORT, -1, is not a port",
    "NETINFO_MAX_CONNECTIONS, 0, '\"0\" is not a number of connections; write a number from 1 to'",
    "NETINFO_MAX_CONNECTIONS, 65536, '\"65536\" is not a number of connections'",
    "NETINFO_MAX_CONNECTIONS, -1, '\"-1\" is not a number of connections'",
    "NETINFO_MAX_CONNECTIONS, 1k, '\"1k\" is not a number of connections'",
    "NETINFO_DRAIN, 5, '\"5\" is not a duration'",
    "NETINFO_IDLE_TIMEOUT, 60, '\"60\" is not a duration'",
    "NETINFO_IDLE_TIMEOUT, 999ms, '\"999ms\" is not an idle time; write one from 1s to 60m'",
    "NETINFO_IDLE_TIMEOUT, 61m, '\"61m\" is not an idle time'",
    "NETINFO_TRUSTED_PROXIES, 10.0.0.0/33, '10.0.0.0/33'",
    "NETINFO_TRUSTED_PROXIES, 0.0.0.0/0, '0.0.0.0/0'",
    "NETINFO_TRUSTED_PROXIES, '10.0.0.0/8, ingress', '\"ingress\"'",
    "NETINFO_CLIENT_IP_HEADER, X Real IP, '\"X Real IP\"'",
    "NETINFO_CLIENT_IP_STRICT, yes, '\"yes\"'",
    "GREETING, Hello from {pod}, '{pod}'",
    "NETINFO_DRAIN, -5s, 'write a number and a unit: 5s, 500ms or 1m'",
    "NETINFO_DRAIN, 1h, 'write a number and a unit: 5s, 500ms or 1m'",
    "NETINFO_TRUSTED_HOPS, 0, '\"0\" is not a count of proxies; write a number from 1 to 64'",
    "GREETING, '{pod', a brace that is not closed",
  })
  void saysWhatWouldBeRight(String variable, String text, String remedy) {
    String refusal = Refused.of(() -> Settings.from(Map.of(variable, text)));
    assertTrue(refusal.startsWith(variable + ": "), refusal);
    assertTrue(refusal.contains(remedy), refusal);
  }
}
