package dev.netinfo.lesson.kubectl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole lesson, and that it touches nothing of others. */
class LessonIT extends KubectlTest {
  @Test
  void keepsEveryPromiseAndRemovesExactlyWhatItMade() {
    server.objects.put("configmaps", "default", ApiServer.named("of-each-namespace"));
    List<String> before = server.objects.keys();
    RunningLesson lesson = run("--context", "test");
    assertEquals(0, lesson.status(), lesson::everything);
    assertTrue(lesson.text().contains("$ kubectl apply -k kustomize/overlays/vertx"), lesson::text);
    // A controller puts it into each, and nobody applied it.
    server.objects.put("configmaps", "dev", ApiServer.named("of-each-namespace"));
    RunningLesson cleanup = run("--context", "test", "--cleanup");
    assertEquals(0, cleanup.status(), cleanup::everything);
    assertEquals(before, server.objects.keys());
  }

  @Test
  void tellsWhoAskedAndPutsTheServiceBack() {
    server.nodePort.addNodes();
    RunningLesson lesson = run("--context", "test", "--chapter", "source-ip");
    assertEquals(0, lesson.status(), lesson::everything);
    String said = lesson.text().replaceAll("\\s+", " ");
    assertTrue(said.contains("a pod on another node sees the jumpbox, 10.244.1.6"), said);
    assertTrue(said.contains("the request hopped from kind-worker"), said);
    assertTrue(said.contains("sees the client, 127.0.0.1"), said);
    assertTrue(said.contains("ok kind-worker3 has no pod, and does not answer"), said);
    assertEquals("ClusterIP None", service());
  }

  @Test
  void putsTheServiceBackWhenItIsInterrupted() {
    assertPutBackAfter("the source is replaced");
  }

  @Test
  @EnabledIfSystemProperty(named = "tests.full", matches = "true")
  void putsTheServiceBackWhenItIsInterruptedLater() {
    assertPutBackAfter("all ten");
  }

  private void assertPutBackAfter(String said) {
    server.nodePort.addNodes();
    RunningLesson lesson =
        RunningLesson.interrupted(
            directory, server.url(), said, "--context", "test", "--chapter", "source-ip");
    assertEquals(143, lesson.status(), lesson::everything);
    assertEquals("ClusterIP None", service());
  }

  @Test
  @EnabledIfSystemProperty(named = "tests.full", matches = "true")
  void failsWhereANodeForgetsItsClientsAndLeavesOutWhatItCannotReach() {
    server.curl.forgetsClients = true;
    RunningLesson lesson = run("--context", "test", "--chapter", "source-ip");
    assertEquals(1, lesson.status(), lesson::everything);
    assertTrue(lesson.text().contains("may not list the nodes"), lesson::text);
    assertTrue(lesson.text().contains("FAIL  one pod answers all ten"), lesson::text);
  }

  @Test
  void doesNotTouchADeploymentOfOthers() {
    server.objects.put("namespaces", "", ApiServer.named("dev"));
    server.objects.put("deployments", "dev", ApiServer.named("demo"));
    List<String> before = server.objects.keys();
    RunningLesson lesson = run("--context", "test");
    assertEquals(2, lesson.status(), lesson::everything);
    assertTrue(lesson.errors().contains("deployment/demo"), lesson::errors);
    assertEquals(before, server.objects.keys());
  }

  @Test
  @EnabledIfSystemProperty(named = "tests.full", matches = "true")
  void usesImagesOfOtherNamesInANamespaceOfOthersThatItLeavesAsItIs() {
    JsonObject namespace = ApiServer.named("dev");
    server.objects.put("namespaces", "", namespace);
    JsonObject before = namespace.copy();
    RunningLesson lesson =
        run(
            "--context=test",
            "--overlay=helidon",
            "--name=registry.example:5000/team/hello",
            "--jumpbox-image=registry.example:5000/curl@sha256:" + "0".repeat(64));
    assertEquals(0, lesson.status(), lesson::everything);
    assertTrue(
        lesson.text().contains("every pod runs registry.example:5000/team/hello:1.1.0-helidon"));
    JsonObject jumpbox = server.objects.get("pods", "default", "jumpbox");
    assertTrue(String.valueOf(jumpbox).contains("registry.example:5000/curl@sha256:000"));
    assertEquals(before, server.objects.get("namespaces", "", "dev"));
    assertEquals(0, run("--context", "test", "--cleanup").status());
    assertEquals(before, server.objects.get("namespaces", "", "dev"));
    assertEquals(List.of("namespaces//default", "namespaces//dev"), server.objects.keys());
  }

  @Test
  void failsWhereAPromiseIsBrokenAndLeavesWhatOthersPutIntoItsNamespace() {
    server.curl.liar = "demo";
    server.curl.believesForgers = true;
    server.curl.isUneven = true;
    RunningLesson lesson = run("--context", "test", "--overlay", "vertx");
    assertEquals(1, lesson.status(), lesson::everything);
    assertTrue(lesson.text().contains("FAIL  1.0.0 greets with the name of a pod"), lesson::text);
    assertTrue(lesson.text().contains("FAIL  not believed: the jumpbox is no"), lesson::text);
    assertTrue(lesson.text().contains(", so once more"), lesson::text);
    assertTrue(
        lesson.text().contains("FAIL  the requests are spread as chance would spread them"),
        lesson::text);
    server.objects.put("configmaps", "dev", ApiServer.named("theirs"));
    server.objects.put("configmaps", "default", ApiServer.named("of-a-user"));
    JsonObject later = ApiServer.named("of-a-user");
    later
        .getJsonObject("metadata")
        .put("uid", "1")
        .put("creationTimestamp", "2026-11-23T01:00:00Z");
    server.objects.put("configmaps", "dev", later);
    RunningLesson cleanup = run("--context", "test", "--cleanup");
    assertEquals(0, cleanup.status(), cleanup::everything);
    String others = "for what others put into it: configmap/of-a-user, configmap/theirs";
    assertTrue(cleanup.text().replaceAll("\\s+", " ").contains(others), cleanup::text);
    assertTrue(server.objects.keys().contains("configmaps/dev/theirs"));
  }

  @ParameterizedTest
  @CsvSource({
    "create networkpolicies, create networkpolicies.networking.k8s.io -n dev",
    "create pods/exec, create pods --subresource=exec -n default",
    "patch deployments/scale, patch deployments.apps --subresource=scale -n dev",
    "create namespaces, create namespaces",
  })
  void saysWhichRightIsMissing(String asked, String named) {
    server.forbidden.add(asked);
    RunningLesson lesson = run("--context", "test");
    assertEquals(2, lesson.status());
    assertTrue(
        lesson.errors().contains("you may not " + named + " in the context"), lesson::errors);
    assertEquals(List.of("namespaces//default"), server.objects.keys());
  }

  @Test
  void touchesNoContextThatWasNotNamed() {
    RunningLesson lesson = run();
    assertEquals(2, lesson.status());
    assertTrue(lesson.errors().contains("name it: --context test"), lesson::errors);
    assertEquals(List.of("namespaces//default"), server.objects.keys());
  }

  @Test
  void asksBeforeItTouchesAContextThatWasNotNamed() {
    RunningLesson refused = RunningLesson.typing(directory, server.url(), "n\n");
    assertEquals(2, refused.status(), refused::everything);
    assertTrue(refused.text().contains("the context test? [y/N]"), refused::text);
    assertTrue(refused.text().contains("nothing was changed"), refused::text);
    assertEquals(List.of("namespaces//default"), server.objects.keys());

    RunningLesson allowed = RunningLesson.typing(directory, server.url(), "y\n", "--cleanup");
    assertEquals(0, allowed.status(), allowed::everything);
    assertTrue(allowed.text().contains("the lesson made nothing here"), allowed::text);
  }

  private String service() {
    JsonObject service = server.objects.get("services", "dev", "demo-service");
    JsonObject spec = java.util.Objects.requireNonNull(service).getJsonObject("spec");
    return spec.getString("type") + " " + spec.getString("sessionAffinity");
  }
}
