package dev.netinfo.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the process prints, which variables it reads, and how it ends when it cannot start. */
interface ProcessContract extends Subject {
  /** The environment outside a pod: two settings, and variables that other software reads. */
  Map<String, String> LAPTOP =
      Map.of(
          "GREETING", "Grüße von {pod_name} ✓",
          "NETINFO_CLIENT_IP_HEADER", "forwarded",
          "NETINFO_PORT", "tcp://10.96.0.1:80",
          "PORT", "1",
          "SERVER_PORT", "1",
          "MICRONAUT_SERVER_PORT", "1",
          "MICRONAUT_SERVER_CONTEXT_PATH", "/elsewhere",
          "MICRONAUT_ENVIRONMENTS", "test",
          "KUBERNETES_SERVICE_HOST", "10.96.0.1");

  /**
   * A variable of the downward API or of the image.
   *
   * @param field the field that has its value
   */
  record Variable(String name, String field, String value) {}

  /** All of them, each with another value. */
  List<Variable> IDENTITY =
      List.of(
          new Variable("POD_NAME", "pod_name", "a-pod"),
          new Variable("POD_NAMESPACE", "pod_namespace", "a-namespace"),
          new Variable("POD_UID", "pod_uid", "2f1c7a0e-6d5b-4c3a-9b8f-0123456789ab"),
          new Variable("POD_IP", "pod_ip", "192.0.2.8"),
          new Variable("POD_IPS", "pod_ips", "192.0.2.8,2001:db8::8"),
          new Variable("POD_SERVICE_ACCOUNT", "pod_service_account", "an-account"),
          new Variable("NODE_NAME", "node_name", "a-node"),
          new Variable("NODE_IP", "node_ip", "198.51.100.3"),
          new Variable("TOPOLOGY_ZONE", "zone", "a-zone"),
          new Variable("TOPOLOGY_REGION", "region", "a-region"),
          new Variable("POD_TEMPLATE_HASH", "pod_template_hash", "58465f467c"),
          new Variable("NETINFO_IMAGE", "image", "registry.example/demo:7"),
          new Variable("NETINFO_VERSION", "version", "7.8.9"));

  /** Returns the responder with the environment {@link #LAPTOP}, which all tests share. */
  RunningResponder laptop();

  @Test
  default void saysOnceWhenItIsReady() {
    String framework = get("/framework").body().strip();
    String version = get("/framework_version").body().strip();
    List<String> output = responder().output();
    assertEquals(1, output.size(), output.toString());
    String expected =
        "netinfo 1\\.1\\.0 on %s %s: ready on port %d after [0-9]+ ms"
            .formatted(framework, version, responder().port());
    assertTrue(output.get(0).matches(expected), output.get(0));
  }

  /** The kernel counts the start of a process in hundredths of a second. */
  @Test
  default void saysHowLongItsStartTook() {
    Instant begin = Instant.now();
    try (RunningResponder responder = start(Map.of())) {
      long measured = Duration.between(begin, Instant.now()).toMillis();
      String line = responder.output().getFirst();
      long told = Long.parseLong(line.replaceAll(".* after ([0-9]+) ms", "$1"));
      assertTrue(told > 0 && told <= measured + 10, line + ", measured " + measured);
    }
  }

  @Test
  default void saysAtStartWhomItBelieves() {
    assertEquals(
        List.of(
            "netinfo: the client is the rightmost address of X-Forwarded-For that is not a trusted"
                + " proxy (loopback), else the last trusted one"),
        responder().errors());
  }

  @Test
  default void readsNoVariableButItsOwn() {
    assertEquals("ok\n", text(laptop(), "GET /livez"));
    assertEquals(List.of(), laptop().complaints());
  }

  @Test
  default void readsEachFieldFromItsOwnVariable() {
    Map<String, String> environment =
        IDENTITY.stream().collect(Collectors.toMap(Variable::name, Variable::value));
    try (RunningResponder responder = start(environment)) {
      JsonObject fields =
          JsonParser.parseString(text(responder, "GET /", "Accept: application/json"))
              .getAsJsonObject();
      for (Variable variable : IDENTITY) {
        String field = variable.field();
        assertEquals(variable.value() + "\n", text(responder, "GET /" + field), field);
        // A list has brackets, and its members have quotes.
        String inJson = fields.get(field).toString().replaceAll("[\\[\\]\"]", "");
        assertEquals(variable.value(), inJson, field);
      }
    }
  }

  @Test
  default void knowsItselfWithoutTheDownwardApi() {
    JsonObject fields =
        JsonParser.parseString(text(laptop(), "GET /", "Accept: application/json"))
            .getAsJsonObject();
    JsonObject sources = fields.getAsJsonObject("sources");
    assertEquals("hostname", sources.get("pod_name").getAsString());
    assertTrue(sources.get("pod_ip").getAsString().matches("interface .+|loopback"));
    assertEquals(fields.get("pod_ip"), fields.getAsJsonArray("pod_ips").get(0));
  }

  @Test
  default void greetsInUtf8() {
    String name = text(laptop(), "GET /pod_name").strip();
    assertEquals("Grüße von " + name + " ✓\n", text(laptop(), "GET /"));
  }

  @Test
  default void readsForwardedIfToldSo() {
    String own = "Forwarded: for=203.0.113.9;proto=https";
    String quoted = "Forwarded: for=6.6.6.6;by=\", for=\"[2001:db8::9]:80\";host=\"a,b\"";
    String address = "GET /client_ip";
    assertEquals("203.0.113.9\n", text(laptop(), address, own, "X-Forwarded-For: 6.6.6.6"));
    assertEquals("203.0.113.9\n", text(laptop(), address, "Forwarded: for=6.6.6.6;by=\"", own));
    assertEquals("2001:db8::9\n", text(laptop(), address, quoted, "Forwarded: for=127.0.0.2"));
    assertEquals("127.0.0.1\n", text(laptop(), address, "X-Forwarded-For: 6.6.6.6"));
  }

  @Test
  default void refusesABadSettingByNameAndText() {
    try (RunningResponder responder = start(Map.of("NETINFO_DRAIN", "five\u001b[31m\nseconds"))) {
      assertEquals(2, responder.awaitExit());
      assertEquals(
          List.of(
              "NETINFO_DRAIN: \"five\\u001b[31m\\u000aseconds\" is not a duration; write a number"
                  + " and a unit: 5s, 500ms or 1m"),
          responder.errors());
      assertEquals(List.of(), responder.output());
    }
  }

  // A framework that opens the port from each event loop may fail in another way with many.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 64})
  default void namesThePortThatIsTaken(int processors) {
    String taken = String.valueOf(responder().port());
    String option = "-XX:ActiveProcessorCount=" + processors;
    try (RunningResponder responder =
        start(Map.of("NETINFO_HTTP_PORT", taken, "JAVA_TOOL_OPTIONS", option))) {
      assertEquals(1, responder.awaitExit());
      List<String> errors = responder.errors();
      assertEquals(2, errors.size(), errors.toString());
      assertEquals("Picked up JAVA_TOOL_OPTIONS: " + option, errors.getFirst());
      assertTrue(errors.getLast().startsWith("NETINFO_HTTP_PORT:"), errors.getLast());
      assertTrue(errors.getLast().contains(taken), errors.getLast());
      assertEquals(List.of(), responder.output());
    }
    assertEquals("ok\n", get("/livez").body());
  }

  private static String text(
      RunningResponder responder, String requestLine, String... headerLines) {
    try (Wire wire = Wire.to(responder)) {
      String body = wire.request(requestLine, headerLines).read().body();
      return new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
  }
}
