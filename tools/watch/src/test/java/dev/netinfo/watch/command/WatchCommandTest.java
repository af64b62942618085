package dev.netinfo.watch.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.support.CommandLines;
import dev.netinfo.support.Port;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchCommandTest {
  @Test
  void sendsFiveRequestsASecondOnANewConnectionEach() {
    WatchCommand command = parsed("demo-service.dev");
    assertEquals(URI.create("http://demo-service.dev"), command.target().uri());
    assertEquals(Duration.ofMillis(200), command.interval());
    assertEquals(List.of("Accept: application/json"), command.target().headers());
    assertFalse(command.target().keepAlive());
    assertFalse(command.isPersistent());
    assertNull(command.page);
    assertEquals("http://demo-service.dev  5 requests/s, a new connection each", command.asked());
  }

  @Test
  void readsEveryOption() {
    WatchCommand command =
        parsed(
            "--rate=0.5 --keep-alive --duration 10h --timeout 500ms --header=accept:text/plain"
                + " --header X-A:1 --json --fail --count 7 --record a.cast --page 0"
                + " https://[::1]:8443/x?y");
    assertEquals(URI.create("https://[::1]:8443/x?y"), command.target().uri());
    assertEquals(Duration.ofSeconds(2), command.interval());
    assertEquals(Duration.ofHours(10), command.duration);
    assertEquals(Duration.ofMillis(500), command.target().timeout());
    assertEquals(List.of("accept:text/plain", "X-A:1"), command.target().headers());
    assertEquals(7, command.count());
    assertEquals(new Port(0), command.page);
    assertEquals(Path.of("a.cast"), command.recording);
    assertTrue(command.target().keepAlive() && command.isJson && command.isFailing);
    assertEquals("https://[::1]:8443/x?y  a request every 2 s, one connection", command.asked());
  }

  @Test
  void takesWhatFollowsThePageForItsPortIfItIsANumber() {
    assertEquals(new Port(8090), parsed("--page http://a.example").page);
    assertEquals(new Port(8090), parsed("http://a.example --page").page);
    assertEquals(new Port(8090), parsed("--page --json http://a.example").page);
    assertEquals(new Port(9000), parsed("--page 9000 http://a.example").page);
    assertEquals(new Port(9000), parsed("--page=9000 http://a.example").page);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--rate 5 | URL is missing; write one such as http://demo-service.dev",
        "a b | unknown argument \"b\"",
        "--frobnicate a | unknown option \"--frobnicate\"",
        "a --hlep | unknown option \"--hlep\"; did you mean --help",
        "a --rate 0 | --rate \"0\": write requests for each second",
        "a --rate 1001 | --rate \"1001\"",
        "a --rate -1 | --rate \"-1\"",
        "a --count 0 | --count \"0\": write a number of requests",
        "a --count 1x | --count \"1x\": write a number of requests",
        "a --duration 5 | --duration: \"5\" is not a time; write one such as",
        "a --duration 0s | --duration: \"0s\"",
        "a --timeout | --timeout needs a value; write for example --timeout 5s",
        "a --header x | \"x\" is not a header such as",
        "a --page 70000 | --page: \"70000\" is not a port; write a number from 0 to 65535",
        "a --page=x | --page: \"x\" is not a port",
        "a --probe 70000 | --probe: \"70000\" is not a port",
        "a --record / | --record \"/\": write a file",
        "ftp://a | \"ftp://a\" is not a URL",
        "http://\u00e4.example | \"http://\\u00e4.example\" is not a URL",
        "http://u:secret@\u00e4.example | the URL has a user name or a password in it",
        "u:secret@a:70000 | the URL has a user name or a password in it",
        "http:// | \"http://\" is not a URL",
        "http://a:70000/ | \"http://a:70000/\" is not a URL",
        "http://me:secret@a/ | the URL has a user name or a password in it; write it without",
      })
  void refusesInWordsThatQuote(String words, String reason) {
    String message = refusal(words.strip().split(" "));
    assertFalse(message.contains("secret"), message);
    assertTrue(message.startsWith("watch: " + reason), message);
  }

  @Test
  void quotesSoThatATerminalObeysNothing() {
    for (String option : List.of("--\033[31m", "--rate", "--header", "--page", "--count", "")) {
      String message = refusal("http://a.example", option, "9\033]0;x\007");
      assertTrue(message.matches("[\\x20-\\x7e]+\n"), message);
    }
  }

  private static WatchCommand parsed(String words) {
    WatchCommand command = new WatchCommand();
    CommandLines.of(command).parseArgs(words.split(" "));
    return command;
  }

  private static String refusal(String... words) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    assertEquals(2, CommandLines.run(new WatchCommand(), stream, stream, words));
    return err.toString(StandardCharsets.UTF_8);
  }
}
