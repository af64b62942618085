package dev.netinfo.kustomize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.Capabilities;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The Pod Security Standard "restricted". */
class PodSecurityTest {
  private static final Set<String> VOLUMES =
      Set.of(
          "configMap",
          "csi",
          "downwardAPI",
          "emptyDir",
          "ephemeral",
          "persistentVolumeClaim",
          "projected",
          "secret");

  @EachRendering
  void forbidsPrivilegeEscalation(Rendering rendering) {
    containers(rendering)
        .forEach(it -> assertEquals(false, it.getSecurityContext().getAllowPrivilegeEscalation()));
  }

  @EachRendering
  void asksForNoPrivileges(Rendering rendering) {
    containers(rendering)
        .forEach(it -> {
          assertNull(it.getSecurityContext().getPrivileged());
          assertNull(it.getSecurityContext().getProcMount());
        });
  }

  @EachRendering
  void dropsAllCapabilitiesAndAddsNone(Rendering rendering) {
    for (Container container : containers(rendering).toList()) {
      Capabilities capabilities = container.getSecurityContext().getCapabilities();
      assertEquals(List.of("ALL"), capabilities.getDrop());
      assertEquals(List.of(), capabilities.getAdd());
    }
  }

  @EachRendering
  void runsAsNonRoot(Rendering rendering) {
    contexts(rendering).forEach(it -> assertEquals(true, it.getRunAsNonRoot()));
    containers(rendering).forEach(it -> assertNull(it.getSecurityContext().getRunAsNonRoot()));
  }

  @EachRendering
  void runsAsAUserOtherThanRoot(Rendering rendering) {
    contexts(rendering)
        .forEach(it -> {
          assertNotNull(it.getRunAsUser());
          assertNotEquals(0L, it.getRunAsUser());
        });
    containers(rendering).forEach(it -> assertNull(it.getSecurityContext().getRunAsUser()));
  }

  @EachRendering
  void hasTheSeccompProfileOfTheRuntime(Rendering rendering) {
    contexts(rendering)
        .forEach(it -> assertEquals("RuntimeDefault", it.getSeccompProfile().getType()));
    containers(rendering).forEach(it -> assertNull(it.getSecurityContext().getSeccompProfile()));
  }

  @EachRendering
  void mountsVolumesOfTheAllowedKindsOnly(Rendering rendering) {
    for (Workload workload : rendering.workloads()) {
      for (Volume volume : workload.spec().getVolumes()) {
        Set<String> kinds = new TreeSet<>(Manifests.tree(volume).propertyNames());
        kinds.remove("name");
        assertTrue(VOLUMES.containsAll(kinds), () -> "volume of kind " + kinds);
      }
    }
  }

  @EachRendering
  void sharesNoNamespaceWithTheHost(Rendering rendering) {
    for (Workload workload : rendering.workloads()) {
      assertNull(workload.spec().getHostNetwork());
      assertNull(workload.spec().getHostPID());
      assertNull(workload.spec().getHostIPC());
      assertNull(workload.spec().getHostUsers());
    }
  }

  @EachRendering
  void takesNoPortOfTheHost(Rendering rendering) {
    containers(rendering)
        .flatMap(container -> container.getPorts().stream())
        .map(ContainerPort::getHostPort)
        .forEach(port -> assertNull(port));
  }

  @EachRendering
  void probesThePodItself(Rendering rendering) {
    for (Probe probe :
        rendering.workloads().stream().flatMap(it -> it.probes().stream()).toList()) {
      assertFalse(probe.getHttpGet() != null && probe.getHttpGet().getHost() != null);
      assertNull(probe.getTcpSocket());
    }
  }

  @EachRendering
  void setsNoSysctls(Rendering rendering) {
    contexts(rendering).forEach(it -> assertEquals(List.of(), it.getSysctls()));
  }

  private static Stream<Container> containers(Rendering rendering) {
    return rendering.workloads().stream().flatMap(workload -> workload.containers().stream());
  }

  private static Stream<PodSecurityContext> contexts(Rendering rendering) {
    return rendering.workloads().stream().map(workload -> workload.spec().getSecurityContext());
  }
}
