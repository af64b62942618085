package dev.netinfo.responder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.responder.http.Requests;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LauncherTest {
  private static final Framework JDK = new Framework("jdk", "25");

  /** A server that listens nowhere. */
  private static final Server STUB = new Server(4711, () -> {});

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void saysOnceWhenItIsReadyAndWhomItBelieves() {
    assertEquals(0, start(Map.of(), responder -> STUB));
    assertTrue(
        text(out).matches("netinfo 1\\.1\\.0 on jdk 25: ready on port 4711 after \\d+ ms\n"));
    assertTrue(text(err).matches("netinfo: the client is .*\n"), text(err));
  }

  @Test
  void saysTheVersionThatAnImageSets() {
    assertEquals(0, start(Map.of("NETINFO_VERSION", "1.0.0"), responder -> STUB));
    assertTrue(text(out).startsWith("netinfo 1.0.0 on jdk 25: "), text(out));
  }

  @ParameterizedTest
  @CsvSource({
    "NETINFO_DRAIN, 5",
    "POD_IP, 10.244.1",
    "POD_IPS, '10.244.1.8,,'",
    "NODE_IP, kind-worker2",
    "NETINFO_VERSION, '1.1.0\u0007x'",
    "GREETING, 'a\u001b[31m\nb'",
  })
  void refusesABadVariableByNameInOneLine(String variable, String text) {
    int status = start(Map.of(variable, text), responder -> STUB);
    assertEquals(2, status);
    assertTrue(text(err).matches(variable + ": \\p{Print}*\n"), text(err));
    assertEquals("", text(out));
  }

  @Test
  void namesThePortThatCannotBeOpened() {
    Map<String, String> environment = Map.of("NETINFO_HTTP_PORT", "80");
    int status =
        start(
            environment,
            responder -> {
              throw new IllegalStateException("wrapped", new BindException("in use"));
            });
    assertEquals(1, status);
    assertEquals(
        "NETINFO_HTTP_PORT: cannot listen on port 80: \"in use\";"
            + " choose another port, or 0 for any free one\n",
        text(err));
  }

  @Test
  void saysWhatElseWentWrong() {
    int status =
        start(
            Map.of(),
            responder -> {
              throw new IllegalStateException("no\nway");
            });
    assertEquals(1, status);
    assertEquals("cannot start: java.lang.IllegalStateException \"no\\u000away\"\n", text(err));
  }

  @Test
  void drainsBeforeItStops() {
    Responder responder = Responder.of(Map.of("NETINFO_DRAIN", "1ms"), JDK, line -> {});
    AtomicBoolean isStopped = new AtomicBoolean();
    Launcher.stop(responder, new Server(4711, () -> isStopped.set(true)));
    assertEquals(503, responder.respond(Requests.get("/readyz")).status());
    assertTrue(isStopped.get());
  }

  @Test
  void limitsLogsAlsoWhenNobodyElseKeepsTheLogger() {
    Launcher.limitLogs(Level.OFF, "test.a", "test.b");
    System.gc();
    assertEquals(Level.OFF, Logger.getLogger("test.a").getLevel());
    assertEquals(Level.OFF, Logger.getLogger("test.b").getLevel());
  }

  private int start(Map<String, String> environment, Server.Starter starter) {
    return new Launcher(print(out), print(err)).start(JDK, environment, starter);
  }

  private static PrintStream print(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
