package dev.netinfo.watch.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertLinesMatch;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.watch.request.TestServer;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command in a process, without a terminal. */
class ProcessTest {
  /** What an event as JSON begins with, whatever became of the request. */
  private static final String START =
      "^\\{\"at\":\"[0-9T:.-]+Z\",\"latency_ms\":[0-9.]+,\"new_connection\":true,";

  private static final String UNAVAILABLE =
      "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n";

  @Test
  void printsLinesAndASummary() throws Exception {
    try (TestServer server = new TestServer(TestServer.ok("Hello from a at 192.0.2.1"));
        Run run = Run.plain(server.url(), "--count", "5", "--rate", "100", "--fail")) {
      String output = run.output();
      // On a busy machine, the first answer takes seconds.
      assertLinesMatch(
          List.of("[0-9:]{8}  a answers \\(unknown\\)"), output.lines().limit(1).toList());
      assertTrue(output.contains("\nzero downtime: yes, 5 of 5 answered"), output);
      assertEquals(0, run.status());
    }
  }

  @Test
  void failsIfARequestFailed() throws Exception {
    try (TestServer server =
            TestServer.inTurns(List.of(TestServer.ok("Hello from a"), UNAVAILABLE));
        Run run = Run.plain(server.url(), "--count", "4", "--rate", "100", "--fail")) {
      String output = run.output();
      assertTrue(output.contains("\n2 failed: status 503\n"), output);
      assertTrue(output.contains("\nzero downtime: no, 2 of 4 answered, 50.0 % failed"), output);
      assertEquals(1, run.status());
    }
  }

  @Test
  void printsAnObjectForEachRequest() throws Exception {
    try (TestServer server =
            TestServer.inTurns(List.of(TestServer.ok("Hello from a"), UNAVAILABLE));
        Run run = Run.plain(server.url(), "--count", "2", "--rate", "100", "--json")) {
      List<String> lines = run.output().lines().limit(2).toList();
      assertEquals(
          Set.of("\"pod_name\":\"a\"}", "\"failure\":\"status 503\"}"),
          lines.stream().map(line -> line.replaceFirst(START, "")).collect(Collectors.toSet()));
    }
  }

  @Test
  void saysInOneLineThatNobodyIsThere() throws Exception {
    String gone;
    try (TestServer server = new TestServer()) {
      gone = server.url();
    }
    assertRefused("nothing listens at \"" + gone + "\", or it cannot be reached from here", gone);
    assertRefused(
        "\"demo.invalid\" does not resolve; the name of a Service resolves only in a pod:"
            + " on a cluster by kustomize/components/watch, in the lab by ./netinfo lab exec jumpbox",
        "http://demo.invalid/");
    try (TestServer server = new TestServer(TestServer.ok("x"))) {
      String url = server.url().replace("http:", "https:");
      // What is no TLS is cut off or waited for, as the server likes; a bad answer is told apart.
      try (Run run = Run.plain(url, "--timeout", "1s", "--count", "1", "--fail")) {
        assertTrue(run.output().contains("zero downtime: no, 0 of 1 answered"), run.output());
        assertEquals(1, run.status());
      }
    }
  }

  @Test
  void goesOnTryingForADuration() throws Exception {
    String gone;
    try (TestServer server = new TestServer()) {
      gone = server.url();
    }
    try (Run run = Run.plain(gone, "--duration", "300ms", "--rate", "50", "--fail")) {
      String output = run.output();
      assertTrue(output.contains(" failed: connection refused\nzero downtime: no, 0 of "), output);
      assertEquals(1, run.status());
    }
  }

  @Test
  void saysInOneLineThatItCannotWriteOrServe() throws Exception {
    try (TestServer server = new TestServer(TestServer.ok("Hello from a"))) {
      try (Run run = Run.plain(server.url(), "--record", "/nowhere/\033[31m.cast")) {
        assertEquals(
            "netinfo watch: cannot write \"/nowhere/\\u001b[31m.cast\": no such file or directory\n",
            run.output());
        assertEquals(2, run.status());
      }
      String port = server.url().replaceFirst(".*:", "");
      for (String option : List.of("--page", "--probe")) {
        try (Run run = Run.plain(server.url(), option, port)) {
          assertEquals(
              "netinfo watch: %s %s: Address already in use; choose another port, or %1$s 0 for any free one\n"
                  .formatted(option, port),
              run.output());
          assertEquals(2, run.status());
        }
      }
    }
  }

  @Test
  void saysAtItsStartThatItCannotDraw(@TempDir Path directory) throws Exception {
    Path drawing = Files.createDirectory(directory.resolve("a.svg"));
    String file = directory.resolve("a.cast").toString();
    try (TestServer server = new TestServer(TestServer.ok("Hello from a"));
        Run run = Run.plain(server.url(), "--record", file, "--count", "1")) {
      assertEquals(
          "netinfo watch: cannot write \"" + drawing + "\": Is a directory\n", run.output());
      assertEquals(2, run.status());
    }
  }

  @Test
  void saysWhyADrawingCannotBeWritten(@TempDir Path directory) throws Exception {
    Files.createSymbolicLink(directory.resolve("a.svg"), Path.of("/dev/full"));
    String file = directory.resolve("a.cast").toString();
    try (TestServer server = new TestServer(TestServer.ok("Hello from a"));
        Run run = Run.plain(server.url(), "--record", file, "--count", "1")) {
      String output = run.output();
      assertTrue(output.contains("the recording: No space left on device\n"), output);
      assertEquals(2, run.status());
    }
  }

  @Test
  void isNoOpenGateWhenItsOutputCannotBeWritten() throws Exception {
    try (TestServer server = new TestServer(TestServer.ok("Hello from a"));
        Run run = Run.to("/dev/full", server.url(), "--fail", "--rate", "100", "--count", "900")) {
      assertEquals("netinfo watch: it ended early: its output cannot be written\n", run.output());
      assertEquals(2, run.status());
    }
  }

  @Test
  void tellsAKubeletThatItSendsRequests() throws Exception {
    try (TestServer server = new TestServer(TestServer.ok("Hello from a"));
        Run run = Run.plain(server.url(), "--probe", "0")) {
      Matcher port = Pattern.compile("the probe is on port ([0-9]+)").matcher(run.await("answers"));
      assertTrue(port.find());
      for (String path : List.of("/livez", "/readyz")) {
        URI probe = URI.create("http://127.0.0.77:" + port.group(1) + path);
        try (InputStream answer = probe.toURL().openStream()) {
          assertEquals("ok\n", new String(answer.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
  }

  @Test
  void endsWhenNobodyReadsAnyMore() throws Exception {
    try (TestServer server = new TestServer(TestServer.ok("Hello from a"));
        Run run = Run.plain(server.url(), "--json", "--rate", "100")) {
      run.await("\"a\"");
      run.stopReading();
      assertEquals(0, run.status());
    }
  }

  @Test
  void recordsWhatATerminalWouldShow(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("a.cast");
    try (TestServer server = new TestServer(TestServer.ok("Hello from demo-a"));
        Run run = Run.plain(server.url(), "--count", "5", "--record", file.toString())) {
      assertEquals(0, run.status(), run.output());
    }
    List<String> lines = Files.readAllLines(file);
    assertEquals("{\"version\":2,\"width\":80,\"height\":24}", lines.getFirst());
    // On a busy machine, the first frame is drawn before the first answer.
    assertTrue(
        lines.stream().anyMatch(line -> line.matches("\\[[0-9.]+,\"o\",\".*demo-a.*\"\\]")),
        lines.toString());
    String drawing = Files.readString(directory.resolve("a.svg"));
    assertTrue(drawing.startsWith("<svg ") && drawing.contains(">demo-a<"), drawing);
  }

  private static void assertRefused(String reason, String url) throws Exception {
    try (Run run = Run.plain(url)) {
      assertEquals("netinfo watch: " + reason + "\n", run.output());
      assertEquals(2, run.status());
    }
  }
}
