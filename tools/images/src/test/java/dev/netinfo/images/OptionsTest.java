package dev.netinfo.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
  @Test
  void meansAllIfNoneIsNamed() {
    assertEquals(
        List.of("micronaut", "helidon", "vertx", "watch"), Options.parse(List.of()).programs());
    assertEquals(List.of("micronaut", "helidon", "vertx"), Options.parse(List.of()).frameworks());
  }

  @Test
  void listsEachFrameworkOnceAndInOneOrder() {
    assertEquals(
        List.of("helidon", "vertx"),
        Options.parse(List.of("vertx", "helidon", "vertx")).programs());
  }

  @Test
  void callsTheArchivesAfterTheLastPartOfTheName() {
    Options options = Options.parse(List.of("vertx", "--name", "registry.example:5000/me/pod"));
    assertEquals(
        List.of(Path.of("x/pod-1.0.0-vertx.tar"), Path.of("x/pod-1.1.0-vertx.tar")),
        options.archives(Path.of("x")));
  }

  @Test
  void hasOneVersionOfTheWatcher() {
    assertEquals(
        List.of(Path.of("x/demo-watch-1.1.0.tar")),
        Options.parse(List.of("watch")).archives(Path.of("x")));
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1:5000/a, 127.0.0.1:5000",
    "ghcr.io/me/images, ghcr.io",
    "localhost/x, localhost",
    "[::1]:5000/x, [::1]:5000",
  })
  void tellsTheRegistry(String push, String registry) {
    assertEquals(registry, Options.parse(List.of("--push", push)).registry());
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, true",
    "localhost:5000, true",
    "127.0.0.1:5000, true",
    "[::1]:5000, true",
    "localhost.example, false",
    "127.0.0.1.example:5000, false",
    "192.0.2.1:5000, false",
  })
  void goesWithoutTlsToThisMachineOnly(String registry, boolean loopback) {
    assertEquals(loopback, Requirements.isLoopback(registry));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quarkus",
        "--bas",
        "--base",
        "--base=slim",
        "--base scratch",
        "--load",
        "--load nerd",
        "--push x",
        "--push /x",
        "--push host:port/x",
        "--push host/X",
        "--push http://h/x",
        "--name",
        "--name demo:1",
        "--name a//b",
        "--name -x",
      })
  void refusesWhatItDoesNotKnowAndQuotesIt(String words) {
    List<String> split = List.of(words.split(" "));
    String message =
        String.valueOf(
            assertThrows(IllegalArgumentException.class, () -> Options.parse(split)).getMessage());
    String quoted =
        words.startsWith("--") && split.size() == 1 && isOption(words) ? "" : split.getLast();
    assertEquals(true, message.contains("\"" + quoted + "\""), message);
  }

  private static boolean isOption(String word) {
    return List.of("--base", "--load", "--name").contains(word);
  }
}
