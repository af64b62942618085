package dev.netinfo.integration;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.contract.Response;
import dev.netinfo.contract.Wire;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every integration keeps. A test of an integration extends it, and names the application: one
 * as users of the framework write it, with its access log on stdout, that listens on every address
 * of this machine at a free port, tells it by {@link Listening}, and answers
 *
 * <ul>
 *   <li>{@code GET /who} with {@link Who} as text;
 *   <li>{@code GET /redirect} with a redirect to {@code /who}, absolute, by the framework's own
 *       URL;
 *   <li>{@code GET /limited} with 200 or 429, by a {@link RateLimiter} for what the framework says
 *       is the client;
 *   <li>{@code POST /policy} with 204, where it was started with {@link Support#POLICY}.
 * </ul>
 */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class IntegrationContract {
  /** Whom the applications trust. */
  private static final String TRUSTED = "127.0.0.1,::1";

  private static final String STRANGER = "127.0.0.77";

  private static final String[] FORGED = {
    "X-Forwarded-For: 6.6.6.6",
    "X-Forwarded-Proto: https",
    "X-Forwarded-Host: evil.example",
    "X-Forwarded-Port: 6666",
    "X-Forwarded-Ssl: on",
    "X-Real-IP: 6.6.6.6",
    "Forwarded: for=6.6.6.6;proto=https;host=evil.example",
  };

  private static final String[] BY_A_PROXY = {
    "X-Forwarded-For: 6.6.6.6, 203.0.113.9",
    "X-Forwarded-Proto: https",
    "X-Forwarded-Host: app.example.org",
  };

  private @Nullable ApplicationProcess application;

  /** Returns the main class of the application. */
  protected abstract Class<?> application();

  /** Returns what {@code java} starts: the main class, with the class path of the tests. */
  protected List<String> program() {
    return List.of("-cp", ApplicationProcess.classPath(), application().getName());
  }

  /** Returns the option of {@code java} that gives the application a setting. */
  protected String option(String setting, String value) {
    return "-Dnetinfo." + setting + "=" + value;
  }

  /** Returns options that switch the framework's own support on, for {@link Support#OWN}. */
  protected List<String> ownSupport() {
    return List.of();
  }

  /** Returns whether both kinds of support at once are refused at start, and not only logged. */
  protected boolean refusesOwnSupport() {
    return true;
  }

  /** Returns what the integration says when the framework's own support is on; it is printed. */
  protected abstract String complaintAboutOwnSupport();

  @BeforeAll
  final void startTheApplication() {
    application = start(Map.of("trusted-proxies", TRUSTED));
    application.port();
  }

  @AfterAll
  final void stopTheApplication() {
    running().close();
  }

  @Test
  final void tellsWhoAskedWhereTheFrameworkIsAsked() {
    Who who = who("127.0.0.1", BY_A_PROXY);
    assertEquals(
        new Who(
            "203.0.113.9",
            "https",
            "app.example.org",
            443,
            "https://app.example.org/who",
            "203.0.113.9"),
        who);
  }

  @Test
  final void tellsThePort() {
    Who who =
        who(
            "127.0.0.1",
            "X-Forwarded-For: 203.0.113.9",
            "X-Forwarded-Proto: https",
            "X-Forwarded-Host: app.example.org:8443");
    assertEquals(8443, who.port());
    assertEquals("https://app.example.org:8443/who", who.url());
  }

  @Test
  final void readsNothingOfAStranger() {
    assertEquals(
        new Who(STRANGER, "http", "demo-service.dev", 80, "http://demo-service.dev/who", STRANGER),
        who(STRANGER, FORGED));
  }

  /** The one of the family that the policy names, and of no other. */
  @Test
  final void readsNoOtherFamily() {
    Who who =
        who(
            "127.0.0.1",
            "X-Forwarded-For: 203.0.113.9",
            "Forwarded: for=6.6.6.6;proto=https;host=evil.example",
            "X-Real-IP: 6.6.6.6");
    assertEquals("203.0.113.9", who.client());
    assertEquals("http://demo-service.dev/who", who.url());
  }

  @Test
  final void readsEveryLine() {
    assertEquals(
        "203.0.113.9",
        who("127.0.0.1", "X-Forwarded-For: 6.6.6.6", "x-forwarded-for: 203.0.113.9").client());
    assertEquals(
        "203.0.113.9",
        who("127.0.0.1", "X-FORWARDED-FOR: 203.0.113.9", "X-Forwarded-for: 127.0.0.1").client());
  }

  /** What cannot be believed is nobody: neither the proxy nor what the text looks like. */
  @Test
  final void guessesNothing() {
    for (String value :
        List.of("unknown", "_hidden", "203.0.113.9,", "<script>", "010.0.0.5", "")) {
      Who who = who("127.0.0.1", "X-Forwarded-For: " + value, "X-Forwarded-Proto: https");
      assertEquals("unknown", who.clientIp(), value);
      assertEquals("unknown", who.client(), value);
      assertEquals("http", who.scheme(), value);
    }
  }

  @Test
  final void believesNoHostileScheme() {
    for (String value : List.of("javascript", "https://evil", "https, http, https", "ftp", "")) {
      Who who =
          who(
              "127.0.0.1",
              "X-Forwarded-For: 203.0.113.9",
              "X-Forwarded-Proto: " + value,
              "X-Forwarded-Host: app.example.org");
      assertEquals("http", who.scheme(), value);
    }
  }

  @Test
  final void believesNoHostileHost() {
    for (String value :
        List.of(
            "evil.example/", "user@evil.example", "evil.example:66666", "[::1", "a b", "\"h\"")) {
      Who who = who("127.0.0.1", "X-Forwarded-For: 203.0.113.9", "X-Forwarded-Host: " + value);
      assertEquals("demo-service.dev", who.host(), value);
      assertEquals("http://demo-service.dev/who", who.url(), value);
    }
  }

  @Test
  final void redirectsToWhatTheClientSees() {
    assertEquals("https://app.example.org/who", redirect("127.0.0.1", BY_A_PROXY));
    assertEquals("http://demo-service.dev/who", redirect(STRANGER, FORGED));
  }

  /** Whoever forges a new address for each request is one client all the same. */
  @Test
  final void limitsTheClientAndNotWhomItPretendsToBe() {
    for (int i = 0; i <= RateLimiter.REQUESTS; i++) {
      int expected = i < RateLimiter.REQUESTS ? 200 : 429;
      assertEquals(
          expected,
          ask("127.0.0.1", "GET /limited", "X-Forwarded-For: 6.6.6." + i + ", 203.0.113.7")
              .status());
      assertEquals(
          expected, ask("127.0.0.78", "GET /limited", "X-Forwarded-For: 6.6.6." + i).status());
    }
    assertEquals(
        200,
        ask("127.0.0.1", "GET /limited", "X-Forwarded-For: 203.0.113.7, 203.0.113.8").status());
  }

  /** Nobody else asks from these addresses; not every access log has the query. */
  @Test
  final void logsTheClient() {
    ask("127.0.0.1", "GET /who", "X-Forwarded-For: 6.6.6.6, 203.0.113.5");
    ask("127.0.0.79", "GET /who", "X-Forwarded-For: 6.6.6.6");
    assertLogged("203.0.113.5", "/who");
    assertLogged("127.0.0.79", "/who");
    assertTrue(running().output().stream().noneMatch(line -> line.contains("6.6.6.6")));
  }

  @Test
  final void seesTheClientOfNginx(@TempDir Path directory) {
    try (Proxy proxy = Proxy.nginx(directory, running().port())) {
      assertSeen(proxy);
    }
  }

  @Test
  final void seesTheClientOfHaproxy(@TempDir Path directory) {
    try (Proxy proxy = Proxy.haproxy(directory, running().port())) {
      assertSeen(proxy);
    }
  }

  @Test
  final void seesAClientOfIpv6() {
    assertEquals(
        new Who(
            "2001:db8::9",
            "https",
            "[2001:db8::1]",
            443,
            "https://[2001:db8::1]/who",
            "2001:db8::9"),
        who(
            "::1",
            "X-Forwarded-For: 6.6.6.6, 2001:DB8:0:0::9",
            "X-Forwarded-Proto: HTTPS",
            "X-Forwarded-Host: [2001:db8::1]"));
    assertEquals("::1", who("::1").clientIp());
  }

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
      String settings = "";
      for (HttpVector vector : vectors) {
        if (!vector.settings().equals(settings)) {
          settings = vector.settings();
          assertEquals(204, replace(process, settings), settings);
        }
        String answer = answer(process, "GET /who HTTP/1.1\r\n" + vector.head() + "\r\n");
        List<String> missing = new ArrayList<>(vector.expected());
        missing.removeAll(answer.lines().toList());
        if (!missing.isEmpty()) {
          wrong.add(vector + ": expected " + missing + ", was\n" + answer);
        }
      }
    }
    return wrong.stream();
  }

  private static String answer(ApplicationProcess process, String request) {
    try (Wire wire = Wire.from("127.0.0.1", process.port())) {
      return wire.send(request).read().body();
    }
  }

  @Test
  final void refusesWrongSettings() {
    Map<String, String> wrong =
        Map.of(
            "trusted-proxies", "10.0.0.0/33",
            "client-ip-header", "X Real",
            "trusted-hops", "0",
            "strict", "yes",
            "forwarded-host-allowed", "example/.org",
            "trusted-proxy", "10.0.0.1");
    List<Executable> checks =
        wrong.entrySet().stream()
            .map(setting -> refused(setting.getKey(), setting.getValue()))
            .toList();
    assertAll(checks);
  }

  /** Why there is an integration: the framework itself believes whoever forges. */
  @Test
  final void theFrameworksOwnSupportBelievesAForgedHeader() {
    try (ApplicationProcess process = start(Support.OWN, Map.of(), ownSupport());
        Wire wire = Wire.from(STRANGER, process.port())) {
      Who who = Who.parse(wire.request("GET /who", FORGED).read().body());
      System.out.println(application().getName() + " by its own support: " + who);
      assertNotEquals(
          new Who(STRANGER, "http", "demo-service.dev", 80, "http://demo-service.dev/who", "none"),
          who);
    }
  }

  @Test
  final void saysThatTheFrameworksOwnSupportIsOn() {
    try (ApplicationProcess process =
        start(Support.NETINFO, Map.of("trusted-proxies", TRUSTED), ownSupport())) {
      if (refusesOwnSupport()) {
        assertNotEquals(0, process.awaitExit());
      } else {
        request(process, "127.0.0.1", "GET /who", FORGED);
      }
      await(process, line -> line.contains(complaintAboutOwnSupport()));
    }
  }

  /**
   * What it costs. On demand, {@code -Dnetinfo.cost=true}, on a machine that does nothing else: it
   * takes two minutes, and asserts nothing, because a ratio on a shared machine is noise.
   */
  @Test
  @EnabledIfSystemProperty(named = "netinfo.cost", matches = "true")
  final void costsLittle() throws IOException {
    Map<Support, ApplicationProcess> applications = new EnumMap<>(Support.class);
    String trusted = option("trusted-proxies", TRUSTED);
    List<String> own =
        Stream.concat(Stream.of(Support.OWN.option()), ownSupport().stream()).toList();
    try (Cost cost = Cost.begin();
        ApplicationProcess netinfo =
            ApplicationProcess.startForLoad(program(), List.of(Support.NETINFO.option(), trusted));
        ApplicationProcess frameworks = ApplicationProcess.startForLoad(program(), own);
        ApplicationProcess neither =
            ApplicationProcess.startForLoad(program(), List.of(Support.NONE.option()))) {
      applications.put(Support.NETINFO, netinfo);
      applications.put(Support.OWN, frameworks);
      applications.put(Support.NONE, neither);
      String name = application().getName();
      cost.compare(applications).forEach(line -> System.out.println("cost " + name + ": " + line));
    }
  }

  private Executable refused(String setting, String value) {
    ApplicationProcess process = start(Map.of(setting, value));
    return () -> {
      try (process) {
        assertNotEquals(0, process.awaitExit(), setting);
        String output = String.join("\n", process.output());
        String quoted = setting.equals("trusted-proxy") ? setting : value;
        assertTrue(output.contains(quoted), () -> setting + "=" + value + " printed\n" + output);
      }
    };
  }

  private void assertSeen(Proxy proxy) {
    try (Wire wire = Wire.from(STRANGER, proxy.port())) {
      Who who = Who.parse(wire.request("GET /who", "X-Forwarded-For: 6.6.6.6").read().body());
      assertEquals(
          new Who(
              STRANGER, "https", "demo-service.dev", 443, "https://demo-service.dev/who", STRANGER),
          who);
    }
  }

  private void assertLogged(String client, String target) {
    await(running(), line -> line.contains(client) && line.contains(target));
  }

  /** Waits for a line of the output. */
  private static void await(ApplicationProcess process, Predicate<String> expected) {
    for (int i = 0; i < 200; i++) {
      if (process.output().stream().anyMatch(expected)) {
        return;
      }
      sleep();
    }
    throw new AssertionError("the expected line is not in\n" + String.join("\n", process.output()));
  }

  private static void sleep() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static int replace(ApplicationProcess process, String settings) {
    try (Wire wire = Wire.from("127.0.0.1", process.port())) {
      return wire.send(
              "POST /policy HTTP/1.1\r\nHost: h\r\nContent-Type: text/plain\r\nContent-Length: "
                  + settings.length()
                  + "\r\n\r\n"
                  + settings)
          .read()
          .status();
    }
  }

  /** Asks {@code GET /who}. */
  protected final Who who(String peer, String... headerLines) {
    return whoAt("/who", peer, headerLines);
  }

  /** Asks for what another path says of the request. */
  protected final Who whoAt(String path, String peer, String... headerLines) {
    Response response = ask(peer, "GET " + path, headerLines);
    assertEquals(200, response.status(), response::body);
    return Who.parse(response.body());
  }

  private @Nullable String redirect(String peer, String... headerLines) {
    Response response = ask(peer, "GET /redirect", headerLines);
    assertTrue(response.status() / 100 == 3, response::toString);
    return response.header("Location");
  }

  /** Asks the application from an address of this machine; 127.0.0.1 and ::1 are trusted. */
  protected final Response ask(String peer, String requestLine, String... headerLines) {
    return request(running(), peer, requestLine, headerLines);
  }

  private static Response request(
      ApplicationProcess process, String peer, String requestLine, String... headerLines) {
    try (Wire wire = Wire.from(peer, process.port())) {
      return wire.request(requestLine, headerLines).read();
    }
  }

  private ApplicationProcess running() {
    if (application == null) {
      throw new IllegalStateException("not started yet");
    }
    return application;
  }

  private ApplicationProcess start(Map<String, String> settings) {
    return start(Support.NETINFO, settings, List.of());
  }

  private ApplicationProcess start(
      Support support, Map<String, String> settings, List<String> options) {
    return ApplicationProcess.start(
        program(),
        Stream.of(
                Stream.of(support.option()),
                settings.entrySet().stream()
                    .map(setting -> option(setting.getKey(), setting.getValue())),
                options.stream())
            .flatMap(part -> part)
            .toList());
  }
}
