package dev.netinfo.springboot;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.springframework.context.ConfigurableApplicationContext.ENVIRONMENT_BEAN_NAME;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;

class ForwardedSupportTest {
  @ParameterizedTest
  @CsvSource({
    "server.forward-headers-strategy, native",
    "server.forward-headers-strategy, FRAMEWORK",
    "server.forwardHeadersStrategy, native",
    "server.forward-headers-strategy, ''",
    "server.tomcat.remoteip.remote-ip-header, X-Forwarded-For",
    "server.tomcat.remoteip.internal-proxies, 10\\.0\\.0\\.1",
  })
  void refusesSpringBootsOwnSupport(String name, String value) {
    refused(Map.of(name, value), "replaces the peer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "NONE"})
  void acceptsThatItIsOff(String strategy) {
    accepted(Map.of("server.forward-headers-strategy", strategy));
  }

  @ParameterizedTest
  @ValueSource(strings = {"netinfo.trusted-proxy", "netinfo.trustedProxy[0]", "netinfo.strict.x"})
  void refusesUnknownNames(String name) {
    refused(Map.of(name, "10.0.0.1"), "is not a setting; the nearest is netinfo.");
  }

  /** An empty list in YAML is an empty text here; it would mean the default. */
  @ParameterizedTest
  @ValueSource(strings = {"netinfo.trusted-proxies", "netinfo.forwarded-host-allowed"})
  void refusesEmptyLists(String name) {
    refused(Map.of(name, ""), name + ": the list is empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"netinfo", "netinfo[0]"})
  void refusesAValueWithoutASetting(String name) {
    refused(Map.of(name, "10.0.0.0/8"), "netinfo: \"10.0.0.0/8\" is the value of no setting");
    accepted(Map.of("netinfo", ""));
  }

  @Test
  void acceptsEverySpellingOfSpringBoot() {
    accepted(
        Map.of(
            "netinfo.trustedProxies[0]", "10.0.0.0/8",
            "netinfo.trusted-proxies[1]", "private",
            "netinfo.client-ip-header", "X-Real-IP",
            "netinfo.forwarded_host_allowed", "example.org, *.example.org"));
  }

  /** The settings in the form that YAML gives them. */
  @Test
  void acceptsNumbersAndFlags() {
    accepted(Map.of("netinfo.trusted-hops", 2, "netinfo.forwarded-prefix", true));
    refused(Map.of("netinfo.trusted-hops", 65), "netinfo.trusted-hops: \"65\"");
  }

  @Test
  void refusesWrongSettingsBeforeAnythingIsMade() {
    refused(
        Map.of("netinfo.trusted-proxies[0]", "10.0.0.0/8", "netinfo.trusted-proxies[1]", "x"),
        "netinfo.trusted-proxies: \"x\"");
    refused(Map.of("netinfo.strict", "yes"), "netinfo.strict: \"yes\"");
  }

  /** Kubernetes sets these variables for a Service called netinfo by default. */
  @Test
  void acceptsTheVariablesOfAService() {
    assertDoesNotThrow(
        () -> check(variables("NETINFO_PORT", "tcp://10.96.0.1:80", "NETINFO_SERVICE_HOST", "a")));
  }

  @Test
  void readsEnvironmentVariables() {
    StandardEnvironment environment = variables("NETINFO_TRUSTEDPROXIES", "300.0.0.0/8", "A", "b");
    assertTrue(message(environment).startsWith("netinfo.trusted-proxies: \"300.0.0.0/8\""));
  }

  @Test
  void refusesATransformerThatReplacesThePeer() {
    ForwardedSupport support = new ForwardedSupport();
    String message =
        String.valueOf(
            assertThrows(
                    RefusedConfiguration.class,
                    () ->
                        support.postProcessBeforeInitialization(
                            new ForwardedHeaderTransformer(), "transformer"))
                .getMessage());
    assertTrue(message.contains("The bean \"transformer\" is a"), message);
  }

  private void accepted(Map<String, Object> properties) {
    assertDoesNotThrow(() -> check(environment(properties)));
  }

  private void refused(Map<String, Object> properties, String reason) {
    String message = message(environment(properties));
    assertTrue(message.contains(reason), message);
  }

  private String message(StandardEnvironment environment) {
    return String.valueOf(
        assertThrows(RefusedConfiguration.class, () -> check(environment)).getMessage());
  }

  private void check(StandardEnvironment environment) {
    DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
    beans.registerSingleton(ENVIRONMENT_BEAN_NAME, environment);
    new ForwardedSupport().postProcessBeanFactory(beans);
  }

  private static StandardEnvironment environment(Map<String, Object> properties) {
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("test", properties));
    return environment;
  }

  private static StandardEnvironment variables(String a, String x, String b, String y) {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .replace(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.of(a, x, b, y)));
    return environment;
  }
}
