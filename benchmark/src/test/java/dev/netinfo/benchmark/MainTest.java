package dev.netinfo.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.support.CommandLines;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "--fast | unknown option \"--fast\"",
        "--quick one-proxy | unknown argument \"one-proxy\"",
        "--only | --only needs a value; write for example --only one-proxy",
        "--only twenty-proxies | no scenario is named \"twenty-proxies\"",
        "--only [ | \"[\" is not a regular expression",
      })
  void refusesWhatItDoesNotKnowAndQuotesIt(String line, String message) {
    assertEquals(2, run(line.split(" ")));
    assertTrue(text(err).contains(message), text(err));
    assertEquals("", text(out));
  }

  @Test
  void listsItsOptions() {
    assertEquals(0, run("--help"));
    assertTrue(text(out).contains("--only=SCENARIO"), text(out));
  }

  @Test
  void listsTheScenarios() {
    assertEquals(0, run("--list"));
    assertTrue(text(out).contains("three-proxies: three proxies and the client"), text(out));
  }

  @Test
  void runsTheScenariosInWhoseNameTheExpressionIsFound() {
    assertEquals(
        List.of("ipv4-in-range", "ipv6-in-range"),
        Main.trials("in-range").stream().map(trial -> trial.scenario().id()).distinct().toList());
  }

  private int run(String... arguments) {
    return CommandLines.run(
        new Main(stream(out), stream(err)), stream(out), stream(err), arguments);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
