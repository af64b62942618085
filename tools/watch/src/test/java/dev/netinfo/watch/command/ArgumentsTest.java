package dev.netinfo.watch.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {
  @Test
  void asksFiveTimesASecondWithANewConnectionEach() {
    Options options = Arguments.parse(List.of("demo-service.dev"));
    assertEquals(URI.create("http://demo-service.dev"), options.target().uri());
    assertEquals(Duration.ofMillis(200), options.interval());
    assertEquals(List.of("Accept: application/json"), options.target().headers());
    assertFalse(options.target().keepAlive());
    assertFalse(options.isPersistent());
    assertNull(options.page());
  }

  @Test
  void readsEveryOption() {
    Options options =
        Arguments.parse(
            List.of(
                "--rate=0.5",
                "--keep-alive",
                "--duration",
                "10h",
                "--timeout",
                "500ms",
                "--header",
                "accept: text/plain",
                "--header",
                "X-A: 1",
                "--json",
                "--fail",
                "--count",
                "7",
                "--record",
                "a.cast",
                "--page",
                "0",
                "https://[::1]:8443/x?y"));
    assertEquals(URI.create("https://[::1]:8443/x?y"), options.target().uri());
    assertEquals(Duration.ofSeconds(2), options.interval());
    assertEquals(Duration.ofHours(10), options.duration());
    assertEquals(Duration.ofMillis(500), options.target().timeout());
    assertEquals(List.of("accept: text/plain", "X-A: 1"), options.target().headers());
    assertEquals(7, options.count());
    assertEquals(0, options.page());
    assertTrue(options.target().keepAlive() && options.isJson() && options.isFailing());
  }

  @Test
  void takesWhatFollowsThePageForItsPortIfItIsANumber() {
    assertEquals(8090, Arguments.parse(List.of("--page", "http://a.example")).page());
    assertEquals(8090, Arguments.parse(List.of("http://a.example", "--page")).page());
    assertEquals(9000, Arguments.parse(List.of("--page", "9000", "http://a.example")).page());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--rate 5 | no URL; write one such as",
        "a b | one URL is watched, and \"b\"",
        "--frobnicate a | unknown option \"--frobnicate\"",
        "a --rate 0 | --rate \"0\": write requests for each second",
        "a --rate 1001 | --rate \"1001\"",
        "a --rate -1 | --rate \"-1\"",
        "a --count 0 | --count \"0\": write a number of requests",
        "a --count 1x | --count \"1x\"",
        "a --duration 5 | --duration \"5\": write a time such as",
        "a --duration 0s | --duration \"0s\"",
        "a --timeout | --timeout needs a time",
        "a --header x | \"x\" is not a header such as",
        "a --page 70000 | --page \"70000\": write a port",
        "a --record / | --record \"/\": write a file",
        "ftp://a | \"ftp://a\" is not a URL",
        "http:// | \"http://\" is not a URL",
        "http://a:70000/ | \"http://a:70000/\" is not a URL",
        "http://me@a/ | \"http://me@a/\" is not a URL",
      })
  void refusesInWordsThatQuote(String words, String reason) {
    List<String> split = List.of(words.strip().split(" "));
    String message = refusal(split);
    assertTrue(message.startsWith(reason), message);
  }

  @Test
  void quotesSoThatATerminalObeysNothing() {
    for (String option : List.of("--\033[31m", "--rate", "--header", "--page", "")) {
      String message = refusal(List.of("http://a.example", option, "9\033]0;x\007"));
      assertTrue(message.matches("[\\x20-\\x7e]+"), message);
    }
  }

  private static String refusal(List<String> words) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> Arguments.parse(words)).getMessage());
  }
}
