package dev.netinfo.micronaut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.client.ClientIpPolicy;
import dev.netinfo.request.ClientRequestPolicy;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.PropertySource.Origin;
import io.micronaut.context.env.PropertySource.PropertyConvention;
import io.micronaut.context.exceptions.BeanContextException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  private static final String RANGES = "10.0.0.0/8, 192.0.2.0/24";

  @Test
  void readsTextAndLists() {
    assertTrusts(RANGES, Map.of("netinfo.trusted-proxies", RANGES));
    assertTrusts(RANGES, Map.of("netinfo.trustedProxies", RANGES));
    assertTrusts(RANGES, Map.of("netinfo.trusted-proxies", List.of("10.0.0.0/8", "192.0.2.0/24")));
    assertTrusts(
        RANGES,
        Map.of(
            "netinfo.trusted-proxies[0]",
            "10.0.0.0/8",
            "netinfo.trusted-proxies[1]",
            "192.0.2.0/24"));
    assertTrusts(RANGES, Map.of("ranges", RANGES, "netinfo.trusted-proxies", "${ranges}"));
  }

  /** The variables that Kubernetes sets for a Service called netinfo are not settings. */
  @Test
  void readsTheEnvironmentAndOnlyWhatItKnows() {
    PropertySource environment =
        PropertySource.of(
            "env",
            Map.of(
                "NETINFO_TRUSTED_PROXIES", RANGES,
                "NETINFO_PORT", "tcp://10.96.0.7:80",
                "NETINFO_SERVICE_HOST", "10.96.0.7"),
            PropertyConvention.ENVIRONMENT_VARIABLE,
            Origin.of("env"));
    try (ApplicationContext context = ApplicationContext.run(environment)) {
      assertTrusts(RANGES, context);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "netinfo.trusted-proxys, 10.0.0.0/8, netinfo.trusted-proxies",
    "netinfo.trusted.proxies, 10.0.0.0/8, netinfo.trusted.proxies",
    "netinfo.trusted-proxies, 10.0.0.0/33, 10.0.0.0/33",
    "netinfo.trusted-hops, many, many",
    "micronaut.server.client-address-header, X-Real-IP, client-address-header: \"X-Real-IP\"",
    "micronaut.server.host-resolution.host-header, X-Host, host-header: \"X-Host\"",
    "micronaut.server.host-resolution.protocol-header, X-Proto, protocol-header: \"X-Proto\"",
    "micronaut.server.host-resolution.port-header, X-Port, port-header: \"X-Port\"",
    "micronaut.server.client-address-header, '\u001b[31m', address-header: \"\\u001b[31m\"",
  })
  void refusesToStart(String name, String value, String quoted) {
    Throwable refusal =
        assertThrows(
            BeanContextException.class, () -> TestServer.start(Map.of(name, value)).close());
    assertTrue(String.valueOf(refusal.getMessage()).contains(quoted), refusal::getMessage);
  }

  @Test
  void refusesEmptyLists() {
    refused(Map.of("netinfo.trusted-proxies", List.of()), "trusted-proxies: the list is empty");
    refused(
        Map.of("netinfo.forwarded-host-allowed", List.of()),
        "forwarded-host-allowed: the list is empty");
  }

  @Test
  void refusesAValueWithoutASetting() {
    String refusal =
        "netinfo: \"10.0.0.0/8\" is the value of no setting; for trusted proxies, write netinfo.trusted";
    refused(Map.of("netinfo", "10.0.0.0/8"), refusal);
    refused(Map.of("netinfo", List.of("10.0.0.0/8")), refusal);
    refused(Map.of("netinfo[0]", "10.0.0.0/8"), refusal);
  }

  private static void refused(Map<String, Object> properties, String quoted) {
    Throwable refusal =
        assertThrows(BeanContextException.class, () -> ApplicationContext.run(properties).close());
    assertTrue(String.valueOf(refusal.getMessage()).contains(quoted), refusal::getMessage);
  }

  @Test
  void yieldsToThePolicyOfTheApplication() {
    ClientRequestPolicy own = ClientRequestPolicy.of(ClientIpPolicy.peerOnly());
    try (ApplicationContext context = ApplicationContext.builder().singletons(own).start()) {
      assertSame(own, context.getBean(ClientRequestPolicy.class));
    }
  }

  private static void assertTrusts(String ranges, Map<String, Object> properties) {
    try (ApplicationContext context = ApplicationContext.run(properties)) {
      assertTrusts(ranges, context);
    }
  }

  private static void assertTrusts(String ranges, ApplicationContext context) {
    assertEquals(ranges, context.getBean(ClientRequestPolicy.class).client().proxies().toString());
  }
}
