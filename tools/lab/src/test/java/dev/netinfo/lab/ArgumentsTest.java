package dev.netinfo.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is one of a POSIX shell")
class ArgumentsTest {
  @ParameterizedTest
  @CsvSource({
    "quarkus, unknown framework or option \"quarkus\"",
    "--fast, unknown framework or option \"--fast\"",
    "--pods, --pods needs a number",
    "--pods 0, not \"0\"",
    "--pods 31, '--pods needs a number from 1 to 30, not \"31\"'",
    "--pods 5x, not \"5x\"",
    "--nodes=10, '--nodes needs a number from 1 to 9, not \"10\"'",
    "--nodes 99999999999999999999, --nodes needs a number",
    "--record, --record needs a directory",
    "--record=/dev/null/x, cannot make the directory",
    "exec jumpbox, exec needs a pod and a command",
  })
  void refusesWhatItDoesNotKnowInOneLine(String line, String message) {
    try (LabRun run = LabRun.start(line.split(" ", -1))) {
      List<String> said = run.lines();
      assertEquals(2, run.status());
      assertEquals(1, said.size(), said::toString);
      assertTrue(said.getFirst().contains(message), said::toString);
    }
  }

  @Test
  void explainsItself() {
    try (LabRun run = LabRun.start("--help")) {
      assertTrue(run.lines().getFirst().startsWith("netinfo lab: "));
      assertEquals(0, run.status());
    }
  }
}
