package dev.netinfo.lesson.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.lesson.Release;
import dev.netinfo.lesson.lab.Transcript.Greeting;
import dev.netinfo.support.Chromium;
import dev.netinfo.support.DemoVersion;
import dev.netinfo.support.Framework;
import dev.netinfo.watch.fairness.Distribution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lesson, played with real responders. It needs Linux, root, and what the lab needs. */
class LabIT {
  private static final String JUMPBOX = "10.244.1.6";
  private static final String VISITOR = "203.0.113.9";

  @BeforeAll
  static void needs() {
    NeedsNamespaces.check();
  }

  @Test
  void playsTheLesson() {
    playsTheLessonOf("vertx");
  }

  @ParameterizedTest
  @ValueSource(strings = {"micronaut", "helidon"})
  @EnabledIfSystemProperty(named = "tests.full", matches = "true")
  void playsTheLessonOf(String framework) {
    try (LabRun run = LabRun.start(framework, "--pods", "3")) {
      Transcript lesson = new Transcript(run.lines());
      String said = String.join("\n", lesson.lines());
      assertEquals(0, run.status(), said);
      assertTrue(said.contains("demo:1.0.0-" + framework + " from " + origin(framework)), said);
      tellsTheTruth(lesson);
      losesNoRequest(lesson);
      asksEveryPodAlike(lesson.step("How distributed"), 3);
      asksEveryPodAlike(lesson.after("What happens when you scale?").step("How distributed"), 5);
      believesNoForger(lesson);
      assertTrue(lesson.lines().stream().allMatch(line -> line.length() <= 80), said);
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "tests.full", matches = "true")
  void playsItFromJarsWhereNoImageIsBuilt(@TempDir Path directory) throws IOException {
    for (String jar : List.of("responder-vertx", "responder-micronaut")) {
      Files.createSymbolicLink(
          directory.resolve(jar), Path.of("..", "..", "..", jar).toAbsolutePath().normalize());
    }
    try (LabRun run = LabRun.start(directory, "vertx", "--pods", "1", "--nodes", "1")) {
      String said = String.join("\n", run.lines());
      assertEquals(0, run.status(), said);
      assertTrue(said.contains("from its jar"), said);
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "tests.full", matches = "true")
  void recordsTheRolloutAsATerminalAndAPageShowIt(@TempDir Path directory) throws IOException {
    try (LabRun run =
        LabRun.start("vertx", "--pods", "2", "--record", directory.resolve("made").toString())) {
      String said = String.join("\n", run.lines());
      assertEquals(0, run.status(), said);
    }
    Path made = directory.resolve("made");
    List<String> cast = Files.readAllLines(made.resolve("rollout.cast"));
    assertTrue(cast.getFirst().startsWith("{\"version\":2,"), cast.getFirst());
    assertTrue(cast.getLast().contains("\\u001b[?25h"), cast.getLast());
    String drawing = Files.readString(made.resolve("rollout.svg"));
    assertTrue(drawing.contains(">1.0.0 vertx<") && drawing.contains(">1.1.0 vertx<"), drawing);
    assertEquals(Chromium.find() != null, Files.exists(made.resolve("page.png")));
  }

  @Test
  void tellsWhoAskedAndDrawsTheWays(@TempDir Path directory) throws IOException {
    try (LabRun run =
        LabRun.start(
            "helidon", "--chapter=source-ip", "--pods=4", "--pictures", directory.toString())) {
      Transcript chapter = new Transcript(run.lines());
      String said = String.join("\n", chapter.lines());
      assertEquals(0, run.status(), said);
      assertEquals(JUMPBOX, chapter.step("The same from another node").client());
      Transcript hidden = chapter.step("A node's port, externalTrafficPolicy: Cluster");
      assertEquals(
          List.of("10.244.1.1", "172.18.0.2"),
          hidden.greetings().stream().map(Greeting::clientIp).toList());
      Transcript kept = chapter.step("A node's port, externalTrafficPolicy: Local");
      assertEquals(
          List.of(VISITOR, VISITOR), kept.greetings().stream().map(Greeting::clientIp).toList());
      assertTrue(said.contains("worker3 has no pod, and does not answer"), said);
      assertEquals(1, pods(chapter.step("Affinity")).size());
      assertEquals(VISITOR, chapter.step("A proxy in front").client());
      assertEquals("127.0.0.1", chapter.step("Through kubectl port-forward").client());
      assertTrue(chapter.step("From the pod's own node").client().startsWith("172.18.0."), said);
      assertTrue(said.contains("and it sent no forwarding"), said);
      SourceIpPage.assertShows(chapter.lines(), directory);
    }
    String hop = Files.readString(directory.resolve("node-port-hop.svg"));
    assertTrue(hop.contains(">from 203.0.113.9<") && hop.contains(">from 172.18.0.2<"), hop);
    assertTrue(hop.contains(">peer_kind other_node<"), hop);
  }

  private static Set<String> pods(Transcript step) {
    return step.greetings().stream().map(Greeting::pod).collect(Collectors.toSet());
  }

  private static String origin(String framework) {
    Release release =
        new Release(DemoVersion.FIRST, Framework.valueOf(framework.toUpperCase(Locale.ROOT)));
    return Image.isBuilt(Path.of("..", "..", ".."), release) ? "its image" : "its jar";
  }

  private static void tellsTheTruth(Transcript lesson) {
    Map<String, String> addresses = lesson.addresses();
    List<Greeting> ten = lesson.step("Ten requests").greetings();
    assertEquals(10, ten.size());
    for (Greeting greeting : ten) {
      assertEquals(addresses.get(greeting.pod()), greeting.podIp());
      assertEquals(JUMPBOX, greeting.clientIp());
    }
    Greeting itself = lesson.step("A pod that reaches itself").greetings().getFirst();
    String gateway = itself.podIp().replaceFirst("\\d+$", "1");
    assertEquals(addresses.get(itself.pod()), itself.podIp());
    assertEquals(gateway, itself.clientIp());
  }

  private static void losesNoRequest(Transcript lesson) {
    List<Long> rollouts = lesson.rollouts();
    assertEquals(3, rollouts.size());
    for (long rollout : rollouts) {
      assertTrue(rollout > 50, rollouts::toString);
    }
  }

  private static void asksEveryPodAlike(Transcript step, int pods) {
    Distribution distribution = step.distribution();
    assertEquals(pods, distribution.selections().size());
    assertFalse(distribution.selections().contains(0L), distribution::toString);
    assertTrue(distribution.pValue() >= Distribution.SIGNIFICANCE, distribution::toString);
  }

  private static void believesNoForger(Transcript lesson) {
    Transcript forged = lesson.step("A forged");
    assertEquals(JUMPBOX, forged.greetings().getFirst().clientIp());
    assertTrue(String.join("\n", forged.lines()).contains("is not a trusted proxy"));
    List<Greeting> vouched = lesson.step("Through a trusted proxy").greetings();
    assertEquals(List.of(VISITOR, VISITOR), vouched.stream().map(Greeting::clientIp).toList());
  }
}
