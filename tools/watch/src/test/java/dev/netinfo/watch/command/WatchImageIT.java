package dev.netinfo.watch.command;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.images.contract.ProgramContainer;
import dev.netinfo.images.contract.ProgramImageContract;
import dev.netinfo.watch.request.TestServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The image, run as a pod of Pod Security "restricted" is. */
class WatchImageIT extends ProgramImageContract {
  private static final String GONE = "http://127.0.0.1:9/";

  @Override
  protected List<String> arguments() {
    return List.of(GONE, "--duration", "10h");
  }

  @Override
  protected String sign() {
    return "connection refused";
  }

  @Test
  void watchesAndServesItsPage() throws IOException {
    try (TestServer server = new TestServer(TestServer.ok("Hello from demo-a at 192.0.2.1"));
        ProgramContainer container = start(List.of(server.url(), "--page", "0"))) {
      Matcher page =
          Pattern.compile("the page is (http://[^ \r\n]+)").matcher(container.await("answers"));
      assertTrue(page.find());
      try (InputStream document = URI.create(page.group(1)).toURL().openStream()) {
        String text = new String(document.readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(text.startsWith("<!doctype html>"), text);
      }
    }
  }

  @Test
  void showsItsPictureInATerminalWithoutAShell() throws IOException {
    try (TestServer server = new TestServer(TestServer.ok("Hello from demo-a at 192.0.2.1"));
        ProgramContainer container = startInATerminal(List.of(server.url()))) {
      assertIsAPicture(container.await("demo-a"));
    }
  }

  @Test
  void isStartedByOneWordInARunningContainer() throws IOException {
    try (TestServer server = new TestServer(TestServer.ok("Hello from demo-a at 192.0.2.1"));
        ProgramContainer container = startJavaInATerminal(List.of("@/app/watch", server.url()))) {
      assertIsAPicture(container.await("demo-a"));
    }
  }

  /** As in the component: one serves the page, another is executed beside it, in 128 MiB. */
  @Test
  void hasRoomForASecondWatcher() throws IOException {
    try (TestServer server = new TestServer(TestServer.ok("Hello from demo-a at 192.0.2.1"));
        ProgramContainer container =
            start(List.of(server.url(), "--page", "0", "--rate", "500", "--duration", "1h"))) {
      container.await("demo-a answers");
      String said =
          container.execute(
              List.of("java", "@/app/watch", server.url(), "--count", "1000", "--rate", "500"));
      assertTrue(said.contains("zero downtime: yes, 1,000 of 1,000 answered"), said);
      assertTrue(container.pid() > 0, "the first one has ended");
    }
  }

  private static void assertIsAPicture(String shown) {
    assertTrue(shown.contains("\033[?1049h\033[?25l"), shown);
    assertFalse(shown.contains("WARNING"), shown);
  }
}
