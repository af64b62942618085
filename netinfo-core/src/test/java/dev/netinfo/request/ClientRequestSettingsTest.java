package dev.netinfo.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.ErrorMessage;
import dev.netinfo.client.ClientIpSetting;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientRequestSettingsTest {
  private static final String NAMES =
      "netinfo.trusted-proxies, netinfo.client-ip-header, netinfo.trusted-hops, netinfo.strict,"
          + " netinfo.client-ip-header-has-port, netinfo.forwarded-host-allowed,"
          + " netinfo.forwarded-prefix";

  @Test
  void hasADefaultForEverything() {
    assertEquals(
        "the client is the rightmost address of X-Forwarded-For that is not a trusted proxy"
            + " (loopback), else the last trusted one; scheme and host are as the proxy that named"
            + " the client reports them (allowed hosts: any)",
        ClientRequestSettings.from(Map.of("NETINFO_FORWARDED_PREFIX", "")).describe());
  }

  @Test
  void namesAllOfThem() {
    assertEquals(
        NAMES,
        ClientRequestSettings.properties().stream()
            .map("netinfo."::concat)
            .collect(Collectors.joining(", ")));
  }

  @Test
  void readsVariables() {
    Map<String, String> environment =
        Map.of(
            "NETINFO_TRUSTED_PROXIES", "10.0.0.0/8",
            "NETINFO_CLIENT_IP_STRICT", "true",
            "NETINFO_FORWARDED_HOST_ALLOWED", "a.example *.B.example",
            "NETINFO_FORWARDED_PREFIX", "true",
            "PATH", "/bin");
    assertEquals(
        "the client is the rightmost address of X-Forwarded-For that is not a trusted proxy"
            + " (10.0.0.0/8); a trusted proxy is never the client; scheme and host are as the"
            + " proxy that named the client reports them (allowed hosts: a.example, *.b.example),"
            + " and so is the prefix",
        ClientRequestSettings.from(environment).describe());
  }

  @Test
  void readsWhatAConfigurationHasInsteadOfTexts() {
    Map<String, Object> values = new HashMap<>();
    values.put("trusted-proxies", List.of("10.0.0.0/8", "192.168.0.0/16"));
    values.put("trusted-hops", 2);
    values.put("forwarded-prefix", true);
    values.put("client-ip-header", null);
    assertEquals(
        "the client is entry 2 of X-Forwarded-For, counted from the right, if the peer is a trusted"
            + " proxy (10.0.0.0/8, 192.168.0.0/16); scheme and host are as the proxy that named"
            + " the client reports them (allowed hosts: any), and so is the prefix",
        ClientRequestSettings.from(values, "").describe());
    values.put("trusted-proxies", new String[] {"10.0.0.0/8", "192.168.0.0/16"});
    assertEquals(
        "10.0.0.0/8, 192.168.0.0/16",
        ClientRequestSettings.from(values, "").client().proxies().toString());
  }

  @Test
  void refusesAnEmptyList() {
    List<@Nullable Object> ofNull = Collections.singletonList(null);
    for (Object empty : List.of(List.of(), new String[0], List.of(""), ofNull)) {
      assertEquals(
          "netinfo.trusted-proxies: the list is empty; leave the setting out for its default, or"
              + " write the word none",
          ErrorMessage.of(() ->
              ClientRequestSettings.from(Map.of("netinfo.trusted-proxies", empty), "netinfo.")));
      assertEquals(
          "forwarded-host-allowed: the list is empty; leave the setting out for its default",
          ErrorMessage.of(
              () -> ClientRequestSettings.from(Map.of("forwarded-host-allowed", empty), "")));
    }
  }

  /** As a list has them in which a line was left empty. */
  @Test
  void ignoresAnElementThatIsNull() {
    Map<String, Object> values =
        Map.of(
            "trusted-proxies", Arrays.asList("10.0.0.0/8", null),
            "forwarded-host-allowed", Arrays.asList(null, "a.example"));
    String policy = ClientRequestSettings.from(values, "").describe();
    assertTrue(policy.contains("(10.0.0.0/8)"), policy);
    assertTrue(policy.endsWith("(allowed hosts: a.example)"), policy);
  }

  @Test
  void leavesToOthersWhatTheyRead() {
    Map<String, Object> values = Map.of("app.enabled", List.of(), "app.strict", true);
    String policy = ClientRequestSettings.from(values, "app.", "enabled").describe();
    assertTrue(policy.contains("a trusted proxy is never the client"), policy);
    String refusal =
        ErrorMessage.of(
            () -> ClientRequestSettings.from(Map.of("app.Enabled", true), "app.", "enabled"));
    assertTrue(refusal.contains("; the nearest is app.enabled, and there are app.trus"), refusal);
    assertTrue(refusal.endsWith(", app.forwarded-prefix, app.enabled"), refusal);
  }

  @Test
  void readsPropertiesBehindAPrefix() {
    Map<String, String> values = new HashMap<>();
    for (ClientIpSetting setting : ClientIpSetting.values()) {
      values.put("netinfo." + setting.property(), "");
    }
    values.put("netinfo.trusted-proxies", "10.0.0.0/8");
    values.put("netinfo.forwarded-host-allowed", "a.example");
    values.put("netinfo.forwarded-prefix", "true");
    values.put("server.port", "8080");
    String policy = ClientRequestSettings.from(values, "netinfo.").describe();
    assertTrue(policy.contains("(10.0.0.0/8)"), policy);
    assertTrue(policy.endsWith("(allowed hosts: a.example), and so is the prefix"), policy);
  }

  /** As in {@code netinfo: 10.0.0.0/8}, where the setting's name was forgotten. */
  @Test
  void refusesAValueOfThePrefix() {
    for (Object value : List.of("10.0.0.0/8", List.of("10.0.0.0/8"))) {
      assertEquals(
          "a.netinfo: \"10.0.0.0/8\" is the value of no setting; for trusted proxies, write"
              + " a.netinfo.trusted-proxies",
          ErrorMessage.of(
              () -> ClientRequestSettings.from(Map.of("a.netinfo", value), "a.netinfo.")));
    }
    ClientRequestSettings.from(Map.of("netinfo", "", "", "x"), "netinfo.");
  }

  @Test
  void readsBareProperties() {
    String policy =
        ClientRequestSettings.from(Map.of("trusted-proxies", "10.0.0.0/8"), "").describe();
    assertTrue(policy.contains("(10.0.0.0/8)"), policy);
  }

  @ParameterizedTest
  @CsvSource({
    "netinfo.trusted-proxy, netinfo.trusted-proxies",
    "netinfo.trustedHops, netinfo.trusted-hops",
    "netinfo.client-ip-heade, netinfo.client-ip-header",
    "netinfo.Strict, netinfo.strict",
    "netinfo.forwarded-hosts-allowed, netinfo.forwarded-host-allowed",
    "netinfo.prefix, netinfo.strict",
    "netinfo.s, netinfo.strict",
    "netinfo.strictx, netinfo.strict",
    "netinfo.xstrict, netinfo.strict",
    "netinfo.client-ip-header-has-ports, netinfo.client-ip-header-has-port",
    "netinfo.client-ip-header-h, netinfo.client-ip-header",
  })
  void refusesANameThatIsNone(String name, String nearest) {
    assertEquals(
        "\"" + name + "\" is not a setting; the nearest is " + nearest + ", and there are " + NAMES,
        ErrorMessage.of(() -> ClientRequestSettings.from(Map.of(name, "x"), "netinfo.")));
  }

  @Test
  void quotesANameThatIsHostile() {
    String refusal =
        ErrorMessage.of(() ->
            ClientRequestSettings.from(Map.of("netinfo.\n" + "x".repeat(200), ""), "netinfo."));
    assertTrue(refusal.startsWith("\"netinfo.\\u000axxx"), refusal);
    assertTrue(refusal.length() < 500, refusal);
  }

  @ParameterizedTest
  @CsvSource({
    "forwarded-host-allowed, example.org:8443, is not a host; write names without a port",
    "forwarded-host-allowed, https://example.org, is not a host",
    "forwarded-host-allowed, *, is not a host",
    "forwarded-host-allowed, '*.[2001:db8::1]', is not a host",
    "forwarded-host-allowed, ',', is not a host",
    "forwarded-prefix, yes, is not a flag; write true or false",
    "forwarded-prefix, /shop, is not a flag; write true or false",
    "trusted-proxies, 10.0.0.0/64, a number without leading zeros, from 0 to 32",
  })
  void saysWhatWouldBeRight(String property, String value, String remedy) {
    String refusal =
        ErrorMessage.of(() -> ClientRequestSettings.from(Map.of("app." + property, value), "app."));
    assertTrue(refusal.startsWith("app." + property + ": \"" + value + "\" "), refusal);
    assertTrue(refusal.contains(remedy), refusal);
  }

  @Test
  void readsNoPrefixUnlessTold() {
    String unset = ClientRequestSettings.from(Map.of()).describe();
    assertEquals(
        unset, ClientRequestSettings.from(Map.of("NETINFO_FORWARDED_PREFIX", "false")).describe());
  }

  @Test
  void hasNoPrefixInForwarded() {
    Map<String, String> both =
        Map.of("NETINFO_CLIENT_IP_HEADER", "forwarded", "NETINFO_FORWARDED_PREFIX", "true");
    assertEquals(
        "NETINFO_FORWARDED_PREFIX: \"true\" is for the X-Forwarded headers: Forwarded, which"
            + " NETINFO_CLIENT_IP_HEADER names, has no prefix; write false",
        ErrorMessage.of(() -> ClientRequestSettings.from(both)));
  }

  @Test
  void callsEachSettingAsTheApplicationDoes() {
    Map<String, String> values = Map.of("PREFIX", "a b", "HOSTS", "");
    assertEquals(
        "PREFIX: \"a b\" is not a flag; write true or false",
        ErrorMessage.of(() ->
            ClientRequestSettings.from(
                values,
                ClientIpSetting::property,
                setting ->
                    switch (setting) {
                      case FORWARDED_HOST_ALLOWED -> "HOSTS";
                      case FORWARDED_PREFIX -> "PREFIX";
                    })));
  }
}
