package dev.netinfo.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.ErrorMessage;
import dev.netinfo.address.IpAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientIpSettingsTest {
  @Test
  void hasADefaultForEverything() {
    assertEquals(
        "the client is the rightmost address of X-Forwarded-For that is not a trusted proxy"
            + " (loopback), else the last trusted one",
        ClientIpSettings.from(Map.of("NETINFO_TRUSTED_PROXIES", "")).describe());
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', '', 'the client is the rightmost address of X-Forwarded-For'",
    "forwarded, '', '', 'the client is the rightmost address of Forwarded'",
    "X-Real-IP, '', '', 'the client is the address in X-Real-IP'",
    "'', 2, true, 'the client is entry 2 of X-Forwarded-For'",
    "Forwarded, 64, '', 'the client is entry 64 of Forwarded'",
  })
  void makesOnePolicyOfAllSettings(String header, String hops, String strict, String start) {
    String policy =
        ClientIpSettings.from(
                Map.of(
                    "NETINFO_CLIENT_IP_HEADER", header,
                    "NETINFO_TRUSTED_HOPS", hops,
                    "NETINFO_CLIENT_IP_STRICT", strict))
            .describe();
    assertTrue(policy.startsWith(start), policy);
  }

  @ParameterizedTest
  @CsvSource({"true, a trusted proxy is never the client", "false, else the last trusted one"})
  void isStrictIfToldSo(String strict, String end) {
    String policy = ClientIpSettings.from(Map.of("NETINFO_CLIENT_IP_STRICT", strict)).describe();
    assertTrue(policy.endsWith(end), policy);
  }

  @ParameterizedTest
  @CsvSource({
    "CLIENT_IP_HEADER, Via:, '\"Via:\" is not a header name; write one such as X-Real-IP'",
    "TRUSTED_HOPS, 0, '\"0\" is not a count of proxies; write a number from 1 to 64'",
    "TRUSTED_HOPS, 65, write a number from 1 to 64",
    "TRUSTED_HOPS, 01, write a number from 1 to 64",
    "TRUSTED_HOPS, two, write a number from 1 to 64",
    "STRICT, TRUE, is not a flag; write true or false",
    "HEADER_HAS_PORT, yes, is not a flag; write true or false",
    "TRUSTED_PROXIES, 10.0.0.0/64, a number without leading zeros, from 0 to 32",
  })
  void saysWhatWouldBeRight(ClientIpSetting setting, String value, String remedy) {
    String refusal =
        ErrorMessage.of(() -> ClientIpSettings.from(Map.of(setting.variable(), value)));
    assertTrue(refusal.startsWith(setting.variable() + ": \""), refusal);
    assertTrue(refusal.contains(remedy), refusal);
  }

  @Test
  void readsAHeaderThatAlwaysHasAPort() {
    Map<String, String> environment =
        Map.of(
            "NETINFO_CLIENT_IP_HEADER", "CloudFront-Viewer-Address",
            "NETINFO_CLIENT_IP_HEADER_HAS_PORT", "true");
    ClientIpPolicy policy = ClientIpSettings.from(environment);
    IpAddress peer = IpAddress.parse("127.0.0.1");
    assertEquals(
        IpAddress.parse("2001:db8::9"), policy.address(peer, name -> List.of("2001:db8::9:443")));
    assertEquals(
        "the client is the address before the port in CloudFront-Viewer-Address, if the peer is a"
            + " trusted proxy (loopback)",
        policy.describe());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Forwarded"})
  void refusesAPortAfterEachEntryOfAList(String list) {
    Map<String, String> environment =
        Map.of("NETINFO_CLIENT_IP_HEADER", list, "NETINFO_CLIENT_IP_HEADER_HAS_PORT", "true");
    String refusal = ErrorMessage.of(() -> ClientIpSettings.from(environment));
    assertTrue(
        refusal.startsWith(
            "NETINFO_CLIENT_IP_HEADER_HAS_PORT: \"true\" is for a header with one address"),
        refusal);
    assertTrue(refusal.endsWith("; write its name in NETINFO_CLIENT_IP_HEADER"), refusal);
  }

  @Test
  void countsTheEntriesOfAListOnly() {
    Map<String, String> both =
        Map.of("NETINFO_CLIENT_IP_HEADER", "X-Real-IP", "NETINFO_TRUSTED_HOPS", "2");
    assertEquals(
        "NETINFO_CLIENT_IP_HEADER: \"X-Real-IP\" has no list of entries, which"
            + " NETINFO_TRUSTED_HOPS=\"2\" could count; write X-Forwarded-For or Forwarded",
        ErrorMessage.of(() -> ClientIpSettings.from(both)));
  }

  @Test
  void callsEachSettingAsTheApplicationDoes() {
    Map<String, String> values =
        Map.of("app.trusted-hops", "2", "app.client-ip-header", "X-Real-IP");
    assertEquals(
        "app.client-ip-header: \"X-Real-IP\" has no list of entries, which"
            + " app.trusted-hops=\"2\" could count; write X-Forwarded-For or Forwarded",
        ErrorMessage.of(
            () -> ClientIpSettings.from(values, setting -> "app." + setting.property())));
  }
}
