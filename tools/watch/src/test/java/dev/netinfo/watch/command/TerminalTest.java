package dev.netinfo.watch.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.watch.request.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command in a real terminal, that of script(1). */
@EnabledOnOs(OS.LINUX)
class TerminalTest {
  private static final String CTRL_C = "\003";
  private static final String LEAVE = "\033[?7h\033[?25h\033[?1049l";

  /** All that we ever tell a terminal beside text: UTF-8 is read byte by byte here. */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "(?:[\\x20-\\x7e\\x80-\\xff\\r\\n]++|\033\\[(?:H|K|J|\\?1049[hl]|\\?25[hl]|\\?7[hl]|[0-9;]*m))*+");

  @Test
  void showsAPictureAndLeavesTheTerminalAsItWas() throws Exception {
    try (TestServer server = new TestServer(TestServer.ok("Hello from demo-a at 10.244.1.8"));
        Run run = Run.inATerminal("stty cols 100 rows 30", server.url(), "--rate", "50")) {
      String shown = run.await("demo-a");
      assertTrue(shown.startsWith("\033[?1049h\033[?25l"), shown);
      run.type(CTRL_C);
      String all = run.output();
      assertTrue(HARMLESS.matcher(all.replace("^C", "")).matches(), all);
      String summary = all.substring(all.indexOf(LEAVE) + LEAVE.length());
      assertTrue(summary.contains("zero downtime: yes, "), all);
      assertFalse(summary.contains("\033[H"), summary);
      assertEquals(0, run.status());
    }
  }

  @Test
  void followsTheSizeOfTheWindow(@TempDir Path directory) throws Exception {
    Path pipe = directory.resolve("resize");
    String before =
        "stty cols 100 rows 30; mkfifo %s; (read -r go <%s; stty cols 60 rows 12 </dev/tty) &"
            .formatted(pipe, pipe);
    try (TestServer server = new TestServer(TestServer.ok("Hello from a"));
        Run run =
            Run.inATerminal(before + " :", server.url() + "/" + "x".repeat(120), "--rate", "50")) {
      assertEquals(100, widest(run.await("client IP that")), "the first picture");
      Files.writeString(pipe, "go\n");
      run.forget();
      while (widest(picture(run.await("client IP that"))) > 60) {
        run.forget();
      }
      run.type(CTRL_C);
      assertEquals(0, run.status());
    }
  }

  @Test
  void leavesTheTerminalAsItWasWhenARecordingFails(@TempDir Path directory) throws Exception {
    Path full = Files.createSymbolicLink(directory.resolve("a.cast"), Path.of("/dev/full"));
    try (TestServer server = new TestServer(TestServer.ok("Hello from demo-a"));
        Run run =
            Run.inATerminal(":", server.url(), "--count", "30", "--record", full.toString())) {
      String all = run.output();
      String after = all.substring(all.indexOf(LEAVE) + LEAVE.length());
      assertTrue(after.contains("zero downtime: yes, 30 of 30"), all);
      assertTrue(after.contains("cannot write the recording: No space left on device"), all);
      assertFalse(all.contains("Exception"), all);
      assertTrue(Files.readString(directory.resolve("a.svg")).contains(">demo-a<"));
      assertEquals(2, run.status());
    }
  }

  @Test
  void obeysNoColour() throws Exception {
    try (TestServer server = new TestServer(TestServer.ok("Hello from demo-a"));
        Run run = Run.inATerminal("export NO_COLOR=1", server.url(), "--count", "3")) {
      String all = run.output();
      assertTrue(all.contains("demo-a"), all);
      assertFalse(Pattern.compile("\033\\[[0-9;]*m").matcher(all).find(), all);
    }
  }

  @Test
  void printsLinesWhereTheTerminalIsDumb() throws Exception {
    try (TestServer server = new TestServer(TestServer.ok("Hello from demo-a"));
        Run run = Run.inATerminal("export TERM=dumb", server.url(), "--count", "3")) {
      String all = run.output();
      assertTrue(all.contains("demo-a answers") && !all.contains("\033"), all);
    }
  }

  @Test
  void handsNothingOfAHostileServerToTheTerminal() throws Exception {
    String controls = "\033]0;owned\007\033[2J\u009b31m\u202e<script>";
    String escaped =
        "{\"pod_name\":\"\\u001b]0;owned\\u0007\\u009b31m\\u202e\",\"version\":\"\\u001b[2J\","
            + "\"node_name\":\"\\r\\n\",\"zone\":[[[]]],\"client_ip\":\"\\u001b[5n\"}";
    try (TestServer server =
            TestServer.inTurns(
                List.of(
                    TestServer.ok("Hello from " + controls),
                    TestServer.ok(controls),
                    TestServer.ok(escaped),
                    TestServer.ok("{\"pod_name\":" + "[".repeat(50_000)),
                    "HTTP/1.1 200 " + controls + "\r\n" + controls + ": x\r\n\r\nx",
                    "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n" + controls,
                    controls + "\r\n",
                    "HTTP/1.1 200 OK\r\n\r\n" + controls.repeat(20_000)));
        Run run = Run.inATerminal(":", server.url(), "--count", "32", "--rate", "100")) {
      String all = run.output();
      assertTrue(HARMLESS.matcher(all).matches(), all);
      assertFalse(all.contains("\u00c2\u009b"), "a control character of eight bits");
      assertTrue(all.contains("zero downtime: no, 4 of 32 answered"), all);
      for (String cause :
          List.of(
              "8 failed: not ours: control characters",
              "4 failed: not ours: broken JSON",
              "4 failed: connection cut off",
              "4 failed: not an HTTP answer",
              "4 failed: answer too large")) {
        assertTrue(all.contains(cause), cause + " is not in " + all);
      }
    }
  }

  private static String picture(String shown) throws IOException {
    return shown.substring(Math.max(0, shown.lastIndexOf("\033[H")));
  }

  /** The longest line without its colours. */
  private static int widest(String shown) {
    return shown
        .replaceAll("\033\\[[0-9;?]*[A-Za-z]", "")
        .lines()
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }
}
