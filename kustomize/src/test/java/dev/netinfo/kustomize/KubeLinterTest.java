package dev.netinfo.kustomize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodAffinityTerm;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetSpec;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The default checks of kube-linter. */
class KubeLinterTest {
  @EachRendering
  void namesATagOtherThanLatest(Rendering rendering) {
    containers(rendering)
        .forEach(
            it -> assertTrue(it.getImage().matches("[^:@]+:(?!latest$)[\\w.-]+"), it::getImage));
  }

  @EachRendering
  void probesPortsThatTheContainerHas(Rendering rendering) {
    for (Container container : containers(rendering).toList()) {
      Set<String> ports = new HashSet<>();
      container.getPorts().forEach(it -> ports.addAll(List.of(it.getName(), port(it))));
      probes(container)
          .filter(probe -> probe.getHttpGet() != null)
          .map(probe -> String.valueOf(probe.getHttpGet().getPort().getValue()))
          .forEach(port -> assertTrue(ports.contains(port), port));
    }
  }

  @EachRendering
  void selectsThePodsItMakes(Rendering rendering) {
    for (Deployment it : rendering.all(Deployment.class)) {
      assertMatches(
          it.getSpec().getSelector().getMatchLabels(), Workload.of(it, it.getSpec().getTemplate()));
    }
    for (DaemonSet it : rendering.all(DaemonSet.class)) {
      assertMatches(
          it.getSpec().getSelector().getMatchLabels(), Workload.of(it, it.getSpec().getTemplate()));
    }
  }

  @EachRendering
  void prefersReplicasOnNodesOfTheirOwn(Rendering rendering) {
    for (Deployment it : rendering.all(Deployment.class)) {
      Workload workload = Workload.of(it, it.getSpec().getTemplate());
      PodAffinityTerm term =
          workload
              .spec()
              .getAffinity()
              .getPodAntiAffinity()
              .getPreferredDuringSchedulingIgnoredDuringExecution()
              .get(0)
              .getPodAffinityTerm();
      assertEquals("kubernetes.io/hostname", term.getTopologyKey());
      assertMatches(term.getLabelSelector().getMatchLabels(), workload);
    }
  }

  @EachRendering
  void hasAReadOnlyRoot(Rendering rendering) {
    containers(rendering)
        .forEach(it -> assertEquals(true, it.getSecurityContext().getReadOnlyRootFilesystem()));
  }

  @EachRendering
  void hasPodsBehindEachService(Rendering rendering) {
    for (Service it : rendering.all(Service.class)) {
      String namespace = it.getMetadata().getNamespace();
      assertEquals(1, rendering.selected(namespace, it.getSpec().getSelector()).size());
    }
  }

  @EachRendering
  void hasAServiceBehindTheIngress(Rendering rendering) {
    for (Ingress ingress : rendering.all(Ingress.class)) {
      var backend =
          ingress.getSpec().getRules().get(0).getHttp().getPaths().get(0).getBackend().getService();
      Service service = rendering.service();
      assertEquals(service.getMetadata().getName(), backend.getName());
      assertEquals(service.getMetadata().getNamespace(), ingress.getMetadata().getNamespace());
      assertEquals(service.getSpec().getPorts().get(0).getName(), backend.getPort().getName());
    }
  }

  @EachRendering
  void hasTheServiceAccount(Rendering rendering) {
    for (Workload workload : rendering.responders()) {
      ServiceAccount account = rendering.one(ServiceAccount.class);
      assertEquals(account.getMetadata().getName(), workload.spec().getServiceAccountName());
      assertEquals(account.getMetadata().getNamespace(), workload.namespace());
    }
  }

  @EachRendering
  void allowsDisruptionOfSomeReplicas(Rendering rendering) {
    for (PodDisruptionBudget it : rendering.all(PodDisruptionBudget.class)) {
      PodDisruptionBudgetSpec spec = it.getSpec();
      assertNull(spec.getMinAvailable());
      assertEquals(1, spec.getMaxUnavailable().getIntVal());
      assertNotNull(spec.getUnhealthyPodEvictionPolicy());
      String namespace = it.getMetadata().getNamespace();
      assertEquals(1, rendering.selected(namespace, spec.getSelector().getMatchLabels()).size());
    }
  }

  @EachRendering
  void requestsCpuAndLimitsMemory(Rendering rendering) {
    for (Container container : containers(rendering).toList()) {
      assertNotNull(container.getResources().getRequests().get("cpu"));
      assertNotNull(container.getResources().getLimits().get("memory"));
    }
  }

  @EachRendering
  void setsNoVariableTwice(Rendering rendering) {
    for (Container container : containers(rendering).toList()) {
      List<String> names = container.getEnv().stream().map(EnvVar::getName).toList();
      assertEquals(names.size(), new HashSet<>(names).size(), names::toString);
    }
  }

  @EachRendering
  void hasNoSecretInAVariable(Rendering rendering) {
    for (EnvVar it : containers(rendering).flatMap(c -> c.getEnv().stream()).toList()) {
      assertFalse(it.getName().matches("(?i).*(secret|password|token|key|credential).*"));
      assertTrue(it.getValueFrom() == null || it.getValueFrom().getSecretKeyRef() == null);
    }
  }

  private static void assertMatches(Map<String, String> selector, Workload workload) {
    assertFalse(selector.isEmpty());
    assertTrue(workload.labels().entrySet().containsAll(selector.entrySet()));
  }

  private static String port(ContainerPort port) {
    return String.valueOf(port.getContainerPort());
  }

  private static Stream<Probe> probes(Container it) {
    return Stream.of(it.getStartupProbe(), it.getReadinessProbe(), it.getLivenessProbe())
        .filter(Objects::nonNull);
  }

  private static Stream<Container> containers(Rendering rendering) {
    return rendering.workloads().stream().flatMap(workload -> workload.containers().stream());
  }
}
