package dev.netinfo.lesson.kubectl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong in a cluster is told, and leaves nothing that --cleanup does not find. */
class TroubleIT extends KubectlTest {
  @Test
  void undoesEverythingIfAnImageCannotBePulled() {
    List<String> before = server.objects.keys();
    server.controllers.unpullable = "1.1.0-vertx";
    RunningLesson lesson = run("--context", "test", "--overlay", "vertx");
    assertEquals(2, lesson.status(), lesson::everything);
    assertTrue(lesson.errors().contains("cannot pull the image demo:1.1.0-vertx"), lesson::errors);
    assertEquals(1, lesson.errors().lines().count(), lesson::errors);
    assertEquals(before, server.objects.keys());
  }

  @Test
  void goesBackToTheDeploymentThatWasThereIfAnImageCannotBePulled() {
    RunningLesson.interrupted(
        directory,
        server.url(),
        "Which pods are there?",
        "--context",
        "test",
        "--overlay",
        "helidon");
    JsonObject pod = podOfTheDeployment().copy();
    assertTrue(pod.encode().contains("demo:1.1.0-helidon"), pod::encode);
    server.controllers.unpullable = "1.1.0-vertx";
    assertEquals(2, run("--context", "test", "--overlay", "vertx").status());
    assertEquals(pod, podOfTheDeployment());
    assertTrue(server.objects.keys().contains("pods/default/jumpbox"));
  }

  @Test
  void cleansUpAfterAnApplyThatFailedHalfWay() {
    List<String> before = server.objects.keys();
    server.refused.add("deployments");
    RunningLesson lesson = run("--context", "test");
    assertEquals(1, lesson.status(), lesson::everything);
    assertTrue(lesson.text().contains("serviceaccount/demo labeled"), lesson::text);
    assertFalse(lesson.everything().contains("\u001b"), lesson::everything);
    assertEquals(0, run("--context", "test", "--cleanup").status());
    assertEquals(before, server.objects.keys());
  }

  @Test
  void saysWhyAPodFindsNoNode() {
    server.controllers.unschedulable = "1.1.0-vertx";
    RunningLesson lesson = run("--context", "test", "--overlay", "vertx", "--timeout=2");
    assertEquals(1, lesson.status(), lesson::everything);
    assertTrue(lesson.text().contains("finds no node: 0/3 nodes are available"), lesson::text);
  }

  @Test
  void waitsNoLongerForAPodThatEndsAtOnce() {
    server.controllers.crashing = "1.1.0-vertx";
    RunningLesson lesson = run("--context", "test", "--overlay", "vertx", "--timeout=600");
    assertEquals(1, lesson.status(), lesson::everything);
    String said = lesson.text().replaceAll("\\s+", " ");
    assertTrue(said.contains("kind-worker: CrashLoopBackOff no; look"), said);
  }

  @Test
  void needsAJumpboxWithCurl() {
    List<String> before = server.objects.keys();
    server.curl.isMissing = true;
    RunningLesson lesson = run("--context", "test");
    assertEquals(2, lesson.status(), lesson::everything);
    assertTrue(lesson.errors().contains("has no curl; name an image"), lesson::errors);
    assertEquals(before, server.objects.keys());
  }

  @Test
  void marksWhatIsThereWhenItIsInterrupted() {
    assertMarkedWhileItWaitsFor("demo:");
  }

  @Test
  @EnabledIfSystemProperty(named = "tests.full", matches = "true")
  void marksWhatIsThereWhenItIsInterruptedInARollout() {
    assertMarkedWhileItWaitsFor("1.1.0-micronaut");
  }

  private void assertMarkedWhileItWaitsFor(String image) {
    List<String> before = server.objects.keys();
    server.controllers.unschedulable = image;
    RunningLesson lesson =
        RunningLesson.interrupted(directory, server.url(), "finds no node", "--context", "test");
    assertEquals(143, lesson.status(), lesson::everything);
    assertTrue(lesson.errors().contains("removed by: ./netinfo lesson --cleanup"), lesson::errors);
    assertEquals(1, lesson.errors().lines().count(), lesson::errors);
    assertEquals(0, run("--context", "test", "--cleanup").status());
    assertEquals(before, server.objects.keys());
  }

  @Test
  void takesCtrlCForNoFailureOfKubectl() {
    takesCtrlCForNoFailureOfKubectl(12);
  }

  /** Lines of the first steps: before and after the objects are made. */
  @ParameterizedTest
  @ValueSource(ints = {6, 16, 30})
  @EnabledIfSystemProperty(named = "tests.full", matches = "true")
  void takesCtrlCForNoFailureOfKubectl(int line) {
    List<String> before = server.objects.keys();
    RunningLesson lesson = RunningLesson.interruptedByCtrlC(directory, server.url(), line);
    assertEquals(130, lesson.status(), lesson::everything);
    assertEquals(1, lesson.errors().lines().count(), lesson::everything);
    assertFalse(lesson.text().contains("FAIL"), lesson::everything);
    assertFalse(lesson.text().contains("Back to what was there"), lesson::everything);
    assertEquals(0, run("--context", "test", "--cleanup").status());
    assertEquals(before, server.objects.keys());
  }

  private JsonObject podOfTheDeployment() {
    JsonObject deployment = server.objects.get("deployments", "dev", "demo");
    return java.util.Objects.requireNonNull(deployment)
        .getJsonObject("spec")
        .getJsonObject("template")
        .getJsonObject("spec");
  }
}
