package dev.netinfo.kustomize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.support.DemoVersion;
import dev.netinfo.support.Framework;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Overlays applied one after the other are rollouts of one Deployment. */
class RolloutTest {
  private static final Set<String> LABELS =
      Set.of("app.kubernetes.io/version", "netinfo.dev/framework");

  @BeforeAll
  static void kubectl() {
    Kubectl.require();
  }

  @Test
  void startsWithTheFirstVersion() {
    assertEquals(
        "demo:" + DemoVersion.FIRST.tag(Framework.HELIDON), image(DemoVersion.FIRST.number()));
  }

  /** Who adds a framework to the list adds a component and an overlay. */
  @Test
  void hasAnOverlayForEachFramework() {
    for (Framework framework : Framework.all()) {
      assertEquals("demo:" + DemoVersion.CURRENT.tag(framework), image(framework.toString()));
    }
    assertEquals(
        Stream.concat(
                Stream.of(DemoVersion.FIRST.number()),
                Framework.all().stream().map(Framework::toString))
            .sorted()
            .toList(),
        Renderings.OVERLAYS);
  }

  @ParameterizedTest
  @MethodSource("dev.netinfo.kustomize.Renderings#overlays")
  void changesTheImageWithWhatRecordsItAndNothingElse(Rendering overlay) {
    List<HasMetadata> first = Renderings.overlay(DemoVersion.FIRST.number()).objects();
    assertEquals(
        first.stream().map(RolloutTest::withoutImage).toList(),
        overlay.objects().stream().map(RolloutTest::withoutImage).toList());
  }

  @EachRendering
  void neverTouchesTheSelector(Rendering rendering) {
    for (Deployment deployment : rendering.all(Deployment.class)) {
      String container =
          Workload.of(deployment, deployment.getSpec().getTemplate()).container().getName();
      assertEquals(Map.of("app", container), deployment.getSpec().getSelector().getMatchLabels());
    }
  }

  /** Else the pods that a rollout replaces push the new ones to where they are not. */
  @EachRendering
  void spreadsThePodsOfOneReplicaSet(Rendering rendering) {
    for (Deployment deployment : rendering.all(Deployment.class)) {
      PodSpec spec = deployment.getSpec().getTemplate().getSpec();
      List<String> hash = List.of("pod-template-hash");
      spec.getTopologySpreadConstraints()
          .forEach(spread -> assertEquals(hash, spread.getMatchLabelKeys()));
      spec.getAffinity()
          .getPodAntiAffinity()
          .getPreferredDuringSchedulingIgnoredDuringExecution()
          .forEach(term -> assertEquals(hash, term.getPodAffinityTerm().getMatchLabelKeys()));
    }
  }

  /** A young kubelet sleeps a random part of the period before it asks the first time. */
  @EachRendering
  void isReadySoon(Rendering rendering) {
    for (Workload it : rendering.workloads()) {
      Integer period = it.container().getReadinessProbe().getPeriodSeconds();
      assertTrue(period != null && period <= 5, () -> it.container().getName() + ": " + period);
    }
  }

  @EachRendering
  void sharesOneService(Rendering rendering) {
    Service service = rendering.service();
    assertEquals("demo-service", service.getMetadata().getName());
    assertEquals("dev", service.getMetadata().getNamespace());
    assertEquals(Map.of("app", "demo"), service.getSpec().getSelector());
  }

  @EachRendering
  void namesTheImageAsTheCauseOfTheChange(Rendering rendering) {
    for (Workload it : rendering.responders()) {
      assertEquals(
          it.container().getImage(),
          it.object().getMetadata().getAnnotations().get("kubernetes.io/change-cause"));
    }
  }

  @EachRendering
  void letsThePodTellItsOwnImage(Rendering rendering) {
    for (Workload it : rendering.responders()) {
      assertEquals(it.container().getImage(), it.variable("NETINFO_IMAGE"));
    }
  }

  @EachRendering
  void labelsVersionAndFrameworkAsTheImageIsTagged(Rendering rendering) {
    for (Workload it : rendering.responders()) {
      String version = it.labels().get("app.kubernetes.io/version");
      String framework = it.labels().get("netinfo.dev/framework");
      assertTrue(it.container().getImage().endsWith(":" + version + "-" + framework));
      assertTrue(
          it.object().getMetadata().getLabels().entrySet().containsAll(it.labels().entrySet()));
    }
  }

  @Test
  void rendersTheSameTwice() {
    for (String overlay : Renderings.OVERLAYS) {
      String directory = "overlays/" + overlay;
      assertEquals(Kubectl.kustomize(directory), Kubectl.kustomize(directory));
    }
  }

  /** The lists of a NetworkPolicy are compared whole with what the API server made of them. */
  @EachRendering
  void isAppliedTwiceWithoutAChange(Rendering rendering) {
    for (NetworkPolicy policy : rendering.all(NetworkPolicy.class)) {
      policy.getSpec().getIngress().stream()
          .flatMap(rule -> rule.getPorts().stream())
          .forEach(port -> assertEquals("TCP", port.getProtocol()));
    }
    assertFalse(rendering.yaml().contains(": []"), "an empty list, which is not stored");
  }

  private static String image(String overlay) {
    return Renderings.overlay(overlay).responders().get(0).container().getImage();
  }

  /** Returns the object as text, without the image, its record and its labels. */
  private static String withoutImage(HasMetadata object) {
    if (object instanceof Deployment deployment) {
      Workload workload = Workload.of(deployment, deployment.getSpec().getTemplate());
      String image = workload.container().getImage();
      String tree = Manifests.tree(object).toString().replace('"' + image + '"', "\"IMAGE\"");
      for (String label : LABELS) {
        String value = workload.labels().get(label);
        tree = tree.replace('"' + label + "\":\"" + value + '"', '"' + label + "\":\"\"");
      }
      return tree;
    }
    return Manifests.tree(object).toString();
  }
}
