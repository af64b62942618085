package dev.netinfo.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {
  @Test
  void takesTheOrderOfTheTableAndNotOfTheWords() {
    Options options = Options.parse(List.of("--only", "vertx,helidon"));
    assertEquals(List.of("helidon", "vertx"), options.frameworks());
    assertEquals(Plan.quick(), options.plan());
  }

  @Test
  void changesThePlanWhereverItIsNamed() {
    Options options = Options.parse(List.of("--seconds", "7", "--full"));
    assertEquals(Plan.full().with(Plan.Setting.SECONDS, 7), options.plan());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "--only quarkus, `unknown framework \"quarkus\"`",
        "--seconds 0, `\"0\": write a number from 1 to 300`",
        "--rounds many, `\"many\": write a number from 1 to 100`",
        "--engine lxc, `\"lxc\": write auto, none, docker`",
        "--against, `--against needs a value`",
        "--slow, `unknown option \"--slow\"`",
      })
  void refusesWhatItDoesNotUnderstand(String words, String reason) {
    List<String> line = List.of(words.split(" ", -1));
    Exception e = assertThrows(IllegalArgumentException.class, () -> Options.parse(line));
    assertTrue(String.valueOf(e.getMessage()).contains(reason), e.getMessage());
  }
}
