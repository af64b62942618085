package dev.netinfo.kustomize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentSpec;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The default checks of kube-score that kube-linter does not have. */
class KubeScoreTest {
  private static final Set<String> RESOURCES = Set.of("cpu", "memory", "ephemeral-storage");

  @EachRendering
  void hasTwoReplicasOrMore(Rendering rendering) {
    rendering
        .all(Deployment.class)
        .forEach(it -> assertTrue(it.getSpec().getReplicas() >= 2, "replicas"));
  }

  @EachRendering
  void replacesPodsOneByOne(Rendering rendering) {
    for (Deployment deployment : rendering.all(Deployment.class)) {
      DeploymentSpec spec = deployment.getSpec();
      assertEquals("RollingUpdate", spec.getStrategy().getType());
      assertEquals(0, spec.getStrategy().getRollingUpdate().getMaxUnavailable().getIntVal());
      assertEquals(1, spec.getStrategy().getRollingUpdate().getMaxSurge().getIntVal());
      assertTrue(spec.getMinReadySeconds() > 0, "minReadySeconds");
    }
  }

  @EachRendering
  void requestsAndLimitsEveryResource(Rendering rendering) {
    for (Container container : containers(rendering).toList()) {
      assertEquals(RESOURCES, container.getResources().getRequests().keySet());
      assertEquals(RESOURCES, container.getResources().getLimits().keySet());
    }
  }

  @EachRendering
  void pullsAlwaysOrIsExempt(Rendering rendering) {
    for (Workload workload : rendering.workloads()) {
      assertTrue(
          workload.isIgnored("container-image-pull-policy")
              || workload.container().getImagePullPolicy().equals("Always"));
    }
  }

  @EachRendering
  void hasABudgetWithAPolicyForTheDeployment(Rendering rendering) {
    for (Deployment deployment : rendering.all(Deployment.class)) {
      Map<String, String> selector = deployment.getSpec().getSelector().getMatchLabels();
      List<PodDisruptionBudget> budgets =
          rendering.all(PodDisruptionBudget.class).stream()
              .filter(it -> it.getSpec().getSelector().getMatchLabels().equals(selector))
              .toList();
      assertEquals(1, budgets.size());
      assertNotNull(budgets.get(0).getSpec().getUnhealthyPodEvictionPolicy());
    }
  }

  /** It would never be met: a DaemonSet has no replicas to count. */
  @EachRendering
  void hasNoBudgetWithoutADeployment(Rendering rendering) {
    assertEquals(
        rendering.all(Deployment.class).size(), rendering.all(PodDisruptionBudget.class).size());
  }

  @EachRendering
  void hasAPolicyForWhatComesInAndWhatGoesOut(Rendering rendering) {
    for (Workload workload : rendering.workloads()) {
      List<NetworkPolicy> policies =
          rendering.all(NetworkPolicy.class).stream()
              .filter(it -> selects(rendering, it).contains(workload))
              .toList();
      assertEquals(1, policies.size());
      assertEquals(List.of("Ingress", "Egress"), policies.get(0).getSpec().getPolicyTypes());
    }
  }

  @EachRendering
  void tellsLivenessFromReadiness(Rendering rendering) {
    for (Workload workload : rendering.responders()) {
      Container container = workload.container();
      assertNotNull(container.getLivenessProbe());
      assertNotNull(container.getReadinessProbe());
      assertNotEquals(
          container.getLivenessProbe().getHttpGet(), container.getReadinessProbe().getHttpGet());
    }
  }

  @EachRendering
  void hasAUserAndAGroupThatNoHostHas(Rendering rendering) {
    for (Workload workload : rendering.workloads()) {
      PodSecurityContext context = workload.spec().getSecurityContext();
      assertTrue(context.getRunAsUser() >= 10_000, "runAsUser");
      assertTrue(context.getRunAsGroup() >= 10_000, "runAsGroup");
    }
  }

  /** A component may open a port of each node, and then says that this is meant. */
  @EachRendering
  void opensNoPortOfTheNodesUnasked(Rendering rendering) {
    for (Service service : rendering.all(Service.class)) {
      Map<String, String> annotations = service.getMetadata().getAnnotations();
      boolean isMeant = "service-type".equals(annotations.get("kube-score/ignore"));
      assertEquals(isMeant, "NodePort".equals(service.getSpec().getType()));
      assertNull(service.getSpec().getPorts().get(0).getNodePort());
    }
  }

  @EachRendering
  void hasLabelsOfAValidShape(Rendering rendering) {
    rendering.objects().stream()
        .map(HasMetadata::getMetadata)
        .forEach(it -> assertValid(it.getLabels()));
    rendering.workloads().forEach(it -> assertValid(it.labels()));
  }

  private static void assertValid(Map<String, String> labels) {
    labels.forEach((name, value) ->
        assertTrue(
            value.matches("[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?"),
            () -> name + "=" + value));
  }

  private static List<Workload> selects(Rendering rendering, NetworkPolicy policy) {
    return rendering.selected(
        policy.getMetadata().getNamespace(), policy.getSpec().getPodSelector().getMatchLabels());
  }

  private static Stream<Container> containers(Rendering rendering) {
    return rendering.workloads().stream().flatMap(workload -> workload.containers().stream());
  }
}
