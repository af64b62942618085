package dev.netinfo.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.compare.plan.Plan;
import dev.netinfo.support.CommandLines;
import dev.netinfo.support.Framework;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareCommandTest {
  @Test
  void takesTheOrderOfTheTableAndNotOfTheWords() {
    CompareCommand command = parsed("--only", "vertx,helidon");
    assertEquals(List.of(Framework.HELIDON, Framework.VERTX), command.frameworks());
    assertEquals(Plan.quick(), command.plan());
  }

  @Test
  void changesThePlanWhereverItIsNamed() {
    CompareCommand command = parsed("--seconds", "7", "--full");
    assertEquals(Plan.full().with(Plan.Setting.SECONDS, 7), command.plan());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "--only quarkus, `\"quarkus\" is not a framework; write micronaut, helidon or vertx`",
        "`--only ,`, `--only: \",\" is not a framework; write micronaut, helidon or vertx`",
        "`--only vertx,`, `--only: \"vertx,\" is not a framework; write`",
        "--output /dev/null/x, `--output \"/dev/null/x\": `",
        "--seconds 0, `--seconds \"0\": write a number from 1 to 300`",
        "--rounds many, `--rounds \"many\": write a number from 1 to 100`",
        "--growth --turns 2, `--turns: --growth takes --seconds and --warm-up only`",
        "--quick --quick, `write --quick only once`",
        "vertx, `unknown argument \"vertx\"; did you mean --only vertx?`",
        "--growth --quick, `write only one of --growth and --quick`",
        "--engine lxc, `--engine \"lxc\": write one of auto, none, docker, podman, nerdctl`",
        "--against, `--against needs a value; write --against FILE`",
        "--only, `--only needs a value; write micronaut, helidon or vertx`",
        "--against ., `\".\" is not a results.json of this version`",
        "--engine, `--engine needs a value; write auto, none, docker, podman or nerdctl`",
        "--against no-such.json, `\"no-such.json\" does not exist`",
        "--slow, `unknown option \"--slow\"`",
      })
  void refusesWhatItDoesNotUnderstand(String words, String reason) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream errors = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    assertEquals(
        2, CommandLines.run(new CompareCommand(), System.out, errors, words.split(" ", -1)));
    String said = bytes.toString(StandardCharsets.UTF_8);
    assertEquals(1, said.lines().count(), said);
    assertTrue(said.contains(reason), said);
  }

  private static CompareCommand parsed(String... words) {
    CompareCommand command = new CompareCommand();
    CommandLines.of(command).parseArgs(words);
    return command;
  }
}
