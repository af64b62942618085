package dev.netinfo.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What the forge reads of this project has the shape that it wants. */
class WorkflowTest {
  private static final Path GITHUB = Path.of("..", ".github");

  /** The keys of a workflow, of a job and of a step that are used here, out of the forge's list. */
  private static final Set<String> OF_A_WORKFLOW =
      Set.of("name", "on", "permissions", "concurrency", "env", "defaults", "jobs");

  private static final Set<String> OF_A_JOB =
      Set.of("name", "runs-on", "timeout-minutes", "needs", "strategy", "env", "steps");

  private static final Set<String> OF_A_STEP =
      Set.of("name", "id", "if", "uses", "with", "run", "env", "shell", "working-directory");

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(GITHUB)) {
      return files.filter(file -> file.toString().endsWith(".yml")).sorted().toList();
    }
  }

  static List<Path> workflows() throws IOException {
    return files().stream().filter(file -> file.toString().contains("workflows")).toList();
  }

  @ParameterizedTest
  @MethodSource("files")
  void isYamlWithoutKeysThatStandTwice(Path file) throws IOException {
    assertTrue(!read(file).isEmpty(), file::toString);
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void isAWorkflow(Path file) throws IOException {
    Map<String, Object> workflow = read(file);
    assertKnown(OF_A_WORKFLOW, workflow, file);
    assertTrue(workflow.containsKey("on"), file::toString);
    for (Object each : map(workflow.get("jobs")).values()) {
      Map<String, Object> job = map(each);
      assertKnown(OF_A_JOB, job, file);
      assertTrue(job.get("runs-on") instanceof String, file::toString);
      List<?> steps = (List<?>) Objects.requireNonNull(job.get("steps"));
      for (Object step : steps) {
        assertIsStep(map(step), file);
      }
    }
  }

  @Test
  void runsWhatThisProjectRuns() throws IOException {
    String workflow = Files.readString(GITHUB.resolve("workflows/ci.yml"));
    assertTrue(workflow.contains("bash .ci/run"), workflow);
    assertTrue(Files.isExecutable(Path.of("..", ".ci", "run")));
  }

  private static void assertIsStep(Map<String, Object> step, Path file) {
    assertKnown(OF_A_STEP, step, file);
    assertTrue(step.containsKey("uses") != step.containsKey("run"), () -> step + " in " + file);
    Object action = step.get("uses");
    if (action != null) {
      assertTrue(action.toString().matches("[a-z-]+/[a-z-]+@v[0-9]+"), action::toString);
    }
  }

  private static void assertKnown(Set<String> known, Map<String, Object> found, Path file) {
    assertEquals(
        Set.of(),
        found.keySet().stream().filter(key -> !known.contains(key)).collect(Collectors.toSet()),
        file.toString());
  }

  private static Map<String, Object> read(Path file) throws IOException {
    LoadSettings settings = LoadSettings.builder().setAllowDuplicateKeys(false).build();
    return map(new Load(settings).loadFromString(Files.readString(file)));
  }

  @SuppressWarnings("unchecked") // the forge's own files have texts as keys
  private static Map<String, Object> map(@Nullable Object value) {
    if (value instanceof Map) {
      return (Map<String, Object>) value;
    }
    throw new AssertionError(value + " is not a mapping");
  }
}
