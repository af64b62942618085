package dev.netinfo.kustomize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.util.List;

/** The default checks of Polaris that kube-linter and kube-score do not have. */
class PolarisTest {
  private static final String EXEMPT = "polaris.fairwinds.com/%s-exempt";

  @EachRendering
  void spreadsThePodsOfEachRolloutOverTheNodes(Rendering rendering) {
    for (Deployment it : rendering.all(Deployment.class)) {
      TopologySpreadConstraint constraint =
          it.getSpec().getTemplate().getSpec().getTopologySpreadConstraints().get(0);
      assertEquals("kubernetes.io/hostname", constraint.getTopologyKey());
      assertEquals(List.of("pod-template-hash"), constraint.getMatchLabelKeys());
      assertEquals(
          it.getSpec().getSelector().getMatchLabels(),
          constraint.getLabelSelector().getMatchLabels());
    }
  }

  @EachRendering
  void mountsNoTokenOfTheServiceAccount(Rendering rendering) {
    for (Workload workload : rendering.workloads()) {
      assertEquals(false, workload.spec().getAutomountServiceAccountToken());
    }
    for (ServiceAccount account : rendering.all(ServiceAccount.class)) {
      assertEquals(false, account.getAutomountServiceAccountToken());
    }
  }

  @EachRendering
  void callsTheInstanceByTheName(Rendering rendering) {
    for (Workload workload : rendering.workloads()) {
      var labels = workload.object().getMetadata().getLabels();
      assertEquals(workload.name(), labels.get("app.kubernetes.io/instance"));
      String ofPods = workload.labels().get("app.kubernetes.io/instance");
      assertTrue(ofPods == null || ofPods.equals(workload.name()), ofPods);
    }
  }

  @EachRendering
  void selectsByOneLabelInAPolicy(Rendering rendering) {
    for (NetworkPolicy policy : rendering.all(NetworkPolicy.class)) {
      assertEquals(1, policy.getSpec().getPodSelector().getMatchLabels().size());
      assertEquals(List.of(), policy.getSpec().getPodSelector().getMatchExpressions());
    }
  }

  @EachRendering
  void hasAPriorityOrIsExempt(Rendering rendering) {
    for (Workload workload : rendering.workloads()) {
      assertTrue(
          workload.spec().getPriorityClassName() != null
              || workload.isExempt(EXEMPT.formatted("priorityClassNotSet")));
    }
  }

  @EachRendering
  void pullsAlwaysOrIsExempt(Rendering rendering) {
    for (Workload workload : rendering.workloads()) {
      assertTrue(
          workload.container().getImagePullPolicy().equals("Always")
              || workload.isExempt(EXEMPT.formatted("pullPolicyNotAlways")));
    }
  }

  @EachRendering
  void isProbedOrIsExempt(Rendering rendering) {
    for (Workload workload : rendering.workloads()) {
      assertTrue(workload.container().getReadinessProbe() != null, "readiness");
      assertTrue(
          workload.container().getLivenessProbe() != null
              || workload.isExempt(EXEMPT.formatted("livenessProbeMissing")),
          "liveness");
    }
  }
}
