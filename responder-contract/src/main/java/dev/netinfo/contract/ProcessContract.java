package dev.netinfo.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the process prints, and how it ends when its settings are refused. */
interface ProcessContract extends Subject {
  @Test
  default void saysOnceWhenItIsReady() {
    String framework = get("/framework").body().strip();
    String version = get("/framework_version").body().strip();
    List<String> output = standing().output();
    assertEquals(1, output.size(), output.toString());
    String expected =
        "netinfo 1\\.1\\.0 on %s %s: ready on port %d after [0-9]+ ms"
            .formatted(framework, version, standing().port());
    assertTrue(output.get(0).matches(expected), output.get(0));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "NETINFO_HTTP_PORT, http",
        "NETINFO_HTTP_PORT, 65536",
        "NETINFO_HTTP_PORT, -1",
        "NETINFO_HTTP_PORT, tcp://10.96.0.1:80",
        "NETINFO_DRAIN, 5",
        "NETINFO_DRAIN, five seconds",
        "NETINFO_TRUSTED_PROXIES, 10.0.0.0/33",
        "NETINFO_TRUSTED_PROXIES, 0.0.0.0/0",
        "NETINFO_TRUSTED_PROXIES, `10.0.0.0/8, ingress`",
        "NETINFO_CLIENT_IP_HEADER, Via:",
        "NETINFO_CLIENT_IP_STRICT, yes",
        "GREETING, Hello from {pod}",
        "GREETING, Hello from {pod_name",
        "POD_IP, 10.244.1",
        "POD_IPS, `10.244.1.8,,`",
        "NODE_IP, kind-worker2",
        "NETINFO_VERSION, `1.1.0\u0007x`",
      })
  default void refusesABadSettingByNameAndText(String variable, String text) {
    try (RunningResponder responder = start(Map.of(variable, text))) {
      int status = responder.awaitExit();
      assertTrue(List.of(1, 2).contains(status), "exit status " + status);
      List<String> errors = responder.errors();
      assertEquals(1, errors.size(), errors.toString());
      assertTrue(errors.get(0).startsWith(variable + ":"), errors.get(0));
      String quoted = text.replaceFirst(".*(ingress)", "$1").replaceFirst(",,$", "");
      quoted = quoted.replace("\u0007", "\\u0007");
      boolean isQuoted = errors.get(0).contains(quoted) || variable.equals("POD_IPS");
      assertTrue(isQuoted, errors.get(0));
      assertEquals(List.of(), responder.output());
    }
  }

  @Test
  default void heedsNoSettingButItsOwn() {
    Map<String, String> foreign =
        Map.of(
            "NETINFO_PORT", "tcp://10.96.0.1:80",
            "NETINFO_SERVICE_HOST", "10.96.0.1",
            "PORT", "1",
            "SERVER_PORT", "1",
            "MICRONAUT_SERVER_PORT", "1",
            "MICRONAUT_SERVER_CONTEXT_PATH", "/elsewhere",
            "MICRONAUT_ENVIRONMENTS", "test",
            "KUBERNETES_SERVICE_HOST", "10.96.0.1");
    try (RunningResponder responder = start(foreign);
        Wire wire = Wire.to(responder)) {
      assertEquals("ok\n", wire.request("GET /livez").read().body());
      responder.terminate();
      responder.awaitExit();
      assertEquals(List.of(), responder.complaints());
    }
  }

  @Test
  default void saysAtStartWhomItBelieves() {
    Map<String, String> environment =
        Map.of("NETINFO_TRUSTED_PROXIES", "10.244.3.0/24", "NETINFO_CLIENT_IP_HEADER", "Forwarded");
    assertEquals(
        List.of(
            "netinfo: the client is the rightmost address of Forwarded that is not a trusted proxy"
                + " (10.244.3.0/24), else the last trusted one"),
        log(environment));
  }

  @Test
  default void advisesAgainstTrustInThePodNetwork() {
    List<String> log = log(Map.of("NETINFO_TRUSTED_PROXIES", "10.244.0.0/16"));
    assertEquals(2, log.size(), log.toString());
    assertTrue(
        log.get(1).startsWith("netinfo: advice: the trusted range 10.244.0.0/16"), log.get(1));
  }

  @Test
  default void advisesOnceAgainstSourceNat() {
    List<String> log = log(Map.of("NODE_IP", "127.0.0.1"), "/livez", "/", "/client_ip", "/");
    assertEquals(2, log.size(), log.toString());
    assertTrue(log.get(1).startsWith("netinfo: advice: the peer 127.0.0.1 is this"), log.get(1));
    assertTrue(log.get(1).contains("externalTrafficPolicy"), log.get(1));
    assertEquals(1, log(Map.of("NODE_IP", "127.0.0.1"), "/livez", "/readyz").size());
  }

  /** Returns what a responder writes on stderr in a life in which it is asked these paths. */
  private List<String> log(Map<String, String> environment, String... paths) {
    Map<String, String> pod = new HashMap<>(LESSON);
    pod.putAll(environment);
    try (RunningResponder responder = start(pod)) {
      for (String path : paths) {
        try (Wire wire = Wire.to(responder)) {
          assertEquals(200, wire.request("GET " + path).read().status());
        }
      }
      responder.terminate();
      responder.awaitExit();
      return responder.errors();
    }
  }

  @Test
  default void writesControlCharactersOfABadSettingHarmlessly() {
    try (RunningResponder responder = start(Map.of("GREETING", "a\u001b[31m\nb"))) {
      assertTrue(responder.awaitExit() != 0);
      assertEquals(1, responder.errors().size());
      assertFalse(responder.errors().get(0).contains("\u001b"));
    }
  }

  @Test
  default void namesThePortThatIsTaken() {
    String taken = String.valueOf(standing().port());
    try (RunningResponder responder = start(Map.of("NETINFO_HTTP_PORT", taken))) {
      assertEquals(1, responder.awaitExit());
      List<String> errors = responder.errors();
      assertEquals(1, errors.size(), errors.toString());
      assertTrue(errors.get(0).startsWith("NETINFO_HTTP_PORT:"), errors.get(0));
      assertTrue(errors.get(0).contains(taken), errors.get(0));
      assertEquals(List.of(), responder.output());
    }
    assertEquals("ok\n", get("/livez").body());
  }
}
