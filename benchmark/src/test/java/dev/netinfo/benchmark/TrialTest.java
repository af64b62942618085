package dev.netinfo.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What each library answers, so that no number is that of a wrong turn. */
class TrialTest {

  @Test
  void answersAsIsWrittenDown() throws IOException {
    assertEquals(writtenDown(), answers());
  }

  private static String writtenDown() throws IOException {
    try (InputStream text = TrialTest.class.getResourceAsStream("/answers.txt")) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Returns for each scenario its answers, and for each answer whose it is. */
  private static String answers() {
    return Trial.all().stream()
        .map(Trial::scenario)
        .distinct()
        .map(scenario -> scenario.id() + "\n" + answers(scenario))
        .collect(Collectors.joining("\n"));
  }

  private static String answers(Scenario scenario) {
    List<Trial> trials =
        Trial.all().stream().filter(trial -> trial.scenario().equals(scenario)).toList();
    return trials.stream()
        .collect(
            Collectors.groupingBy(
                Trial::answer,
                TreeMap::new,
                Collectors.mapping(trial -> trial.method().getName(), Collectors.joining(", "))))
        .entrySet()
        .stream()
        .map(answer -> "  " + answer.getKey() + ": " + answer.getValue() + "\n")
        .collect(Collectors.joining());
  }
}
