package dev.netinfo.integration;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.function.Executable;

/** The part of the contract that needs applications with other settings. */
abstract class SettingsContract extends ApplicationContract {
  @Test
  final void keepsEveryVectorThatTravelsOverHttp() {
    Map<String, List<HttpVector>> vectors = HttpVector.byHosts();
    assertEquals(
        List.of(),
        vectors.entrySet().stream()
            .flatMap(entry -> wrong(entry.getKey(), entry.getValue()))
            .toList());
    int count = vectors.values().stream().mapToInt(List::size).sum();
    assertTrue(count >= 650, () -> count + " vectors travel over HTTP");
    System.out.println(
        "%d of %d vectors travel over HTTP: %s"
            .formatted(count, HttpVector.count(), application().getName()));
  }

  private Stream<String> wrong(String hosts, List<HttpVector> vectors) {
    List<String> wrong = new ArrayList<>();
    List<String> options = List.of(PolicyUnderTest.option(hosts));
    try (ApplicationProcess process = start(Support.POLICY, Map.of(), options)) {
      ApplicationClient client = process.client();
      String settings = "";
      for (HttpVector vector : vectors) {
        if (!vector.settings().equals(settings)) {
          settings = vector.settings();
          client.replacePolicy(HttpVector.PEER, settings);
        }
        String answer = client.whoAsText(HttpVector.PEER, vector.head());
        List<String> missing = new ArrayList<>(vector.expected());
        missing.removeAll(answer.lines().toList());
        if (!missing.isEmpty()) {
          wrong.add(vector + ": expected " + missing + ", was\n" + answer);
        }
      }
    }
    return wrong.stream();
  }

  @Test
  final void refusesWrongSettings() {
    refuses(Map.of("trusted-proxies", "10.0.0.0/33", "trusted-proxy", "10.0.0.1"));
  }

  @Test
  @EnabledIfSystemProperty(named = "tests.full", matches = "true")
  final void refusesEachWrongSetting() {
    refuses(
        Map.of(
            "client-ip-header", "X Real",
            "trusted-hops", "0",
            "strict", "yes",
            "forwarded-host-allowed", "example/.org"));
  }

  private void refuses(Map<String, String> wrong) {
    List<Executable> checks =
        wrong.entrySet().stream()
            .map(setting -> refused(setting.getKey(), setting.getValue()))
            .toList();
    assertAll(checks);
  }

  private Executable refused(String setting, String value) {
    ApplicationProcess process = start(Map.of(setting, value));
    return () -> {
      try (process) {
        assertNotEquals(0, process.awaitExit(), setting);
        String output = String.join("\n", process.output());
        String quoted = setting.equals("trusted-proxy") ? setting : value;
        List<String> quoting = output.lines().filter(line -> line.contains(quoted)).toList();
        assertFalse(quoting.isEmpty(), () -> setting + "=" + value + " printed\n" + output);
        assertTrue(
            quoting.size() == 1 || quoting.stream().noneMatch(line -> line.startsWith("Caused by")),
            () -> "a cause repeats the refusal\n" + output);
      }
    };
  }

  /** By their names in the framework's own configuration. */
  @Test
  final void readsEverySetting() {
    Map<String, String> strict =
        Map.of(
            "trusted-proxies", TRUSTED,
            "client-ip-header", "Forwarded",
            "strict", "true",
            "forwarded-host-allowed", "app.example.org");
    Map<String, String> withPort =
        Map.of(
            "trusted-proxies", TRUSTED,
            "client-ip-header", "X-Client",
            "client-ip-header-has-port", "true");
    try (ApplicationProcess first = start(strict);
        ApplicationProcess second = start(withPort);
        ApplicationProcess third = start(Map.of("trusted-hops", "2"))) {
      assertAsked(
          first, "203.0.113.9 app.example.org", "Forwarded: for=203.0.113.9;host=app.example.org");
      assertAsked(
          first, "203.0.113.9 demo-service.dev", "Forwarded: for=203.0.113.9;host=evil.example");
      assertAsked(first, "unknown demo-service.dev", "Forwarded: for=127.0.0.1");
      assertAsked(second, "203.0.113.9 demo-service.dev", "X-Client: 203.0.113.9:1234");
      assertAsked(
          third,
          "203.0.113.9 demo-service.dev",
          "X-Forwarded-For: 6.6.6.6, 203.0.113.9, 192.0.2.5");
    }
  }

  private static void assertAsked(ApplicationProcess process, String expected, String header) {
    Who who = process.client().who("/who", "127.0.0.1", header);
    assertEquals(expected, who.client() + " " + who.host(), header);
    assertEquals(who.client(), who.clientIp(), header);
  }

  /** URLs have the prefix; the path that the application routes by does not. */
  @Test
  final void servesUnderThePrefixOfAProxy() {
    Map<String, String> settings = Map.of("trusted-proxies", TRUSTED, "forwarded-prefix", "true");
    String[] headers = Arrays.copyOf(BY_A_PROXY, BY_A_PROXY.length + 1);
    headers[BY_A_PROXY.length] = "X-Forwarded-Prefix: /shop";
    try (ApplicationProcess process = start(settings)) {
      ApplicationClient client = process.client();
      assertEquals(
          "https://app.example.org/shop/who", client.who("/who", "127.0.0.1", headers).url());
      assertEquals(
          "https://app.example.org/shop/who", client.redirect("/redirect", "127.0.0.1", headers));
      assertEquals("http://demo-service.dev/who", client.who("/who", STRANGER, headers).url());
    }
  }

  /** Why there is an integration: the framework itself believes a forged header. */
  @Test
  @EnabledIfSystemProperty(named = "tests.full", matches = "true")
  final void theFrameworksOwnSupportBelievesAForgedHeader() {
    try (ApplicationProcess process = start(Support.OWN, Map.of(), ownSupport())) {
      assertEquals(forged(), process.client().who("/who", STRANGER, FORGED));
    }
  }

  @Test
  final void saysThatTheFrameworksOwnSupportIsOn() {
    try (ApplicationProcess process =
        start(Support.NETINFO, Map.of("trusted-proxies", TRUSTED), ownSupport())) {
      if (refusesOwnSupport()) {
        assertNotEquals(0, process.awaitExit());
      } else {
        process.client().ask("127.0.0.1", "GET /who", FORGED);
      }
      process.awaitLine(line -> line.contains(complaintAboutOwnSupport()));
    }
  }

  /**
   * Measures what the integration costs, with {@code -Dtests.cost=true}. Takes seven minutes, and
   * asserts nothing, because on a shared machine a ratio is noise.
   */
  @Test
  @EnabledIfSystemProperty(named = "tests.cost", matches = "true")
  final void costsLittle() throws IOException {
    Map<String, String> settings = Map.of("trusted-proxies", TRUSTED);
    String name = application().getName();
    try (Cost cost = Cost.begin()) {
      for (int i = 0; i < Cost.PROCESSES; i++) {
        cost.add(Support.NETINFO, startForLoad(Support.NETINFO, settings, List.of()));
        cost.add(Support.OWN, startForLoad(Support.OWN, Map.of(), ownSupport()));
        cost.add(Support.NONE, startForLoad(Support.NONE, Map.of(), List.of()));
      }
      cost.compare().forEach(line -> System.out.println("cost " + name + ": " + line));
    }
  }
}
