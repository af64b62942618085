package dev.netinfo.kustomize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.responder.Framework;
import dev.netinfo.responder.Responder;
import dev.netinfo.responder.field.Field;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the manifests say about the responders is what the responders do. */
class ResponderTest {
  private static final int PORT = 8080;

  @EachRendering
  void setsVariablesThatAResponderReads(Rendering rendering) {
    for (Workload workload : rendering.responders()) {
      RecordingEnvironment environment = environment(workload);
      Responder.of(environment, new Framework("helidon", "4"), line -> {});
      assertEquals(
          Set.of(),
          workload.container().getEnv().stream()
              .map(EnvVar::getName)
              .filter(name -> !environment.asked().contains(name))
              .collect(Collectors.toSet()));
    }
  }

  @EachRendering
  void suppliesEveryWordThatTheDownwardApiKnows(Rendering rendering) {
    Map<String, String> supplied = new TreeMap<>();
    for (EnvVar variable : rendering.responders().get(0).container().getEnv()) {
      if (variable.getValueFrom() != null) {
        supplied.put(variable.getName(), variable.getValueFrom().getFieldRef().getFieldPath());
      }
    }
    assertEquals(
        Stream.of(Field.values())
            .filter(word -> word.fieldPath() != null)
            .collect(Collectors.toMap(Field::variable, Field::fieldPath)),
        supplied);
  }

  @EachRendering
  void probesPathsThatTheResponderHas(Rendering rendering) {
    for (Workload workload : rendering.responders()) {
      Container it = workload.container();
      assertEquals("/healthz", it.getStartupProbe().getHttpGet().getPath());
      assertEquals("/readyz", it.getReadinessProbe().getHttpGet().getPath());
      assertEquals("/livez", it.getLivenessProbe().getHttpGet().getPath());
      Set<String> known = new TreeSet<>(responder(workload).paths());
      workload.probes().forEach(probe -> assertTrue(known.contains(probe.getHttpGet().getPath())));
    }
  }

  @EachRendering
  void opensThePortThatTheResponderListensOn(Rendering rendering) {
    for (Workload workload : rendering.responders()) {
      ContainerPort port = workload.container().getPorts().get(0);
      assertEquals(PORT, responder(workload).settings().port());
      assertEquals(PORT, port.getContainerPort());
      assertEquals(ofTheImages("port"), String.valueOf(PORT));
      Service service = rendering.service();
      assertEquals(80, service.getSpec().getPorts().get(0).getPort());
      assertEquals(port.getName(), service.getSpec().getPorts().get(0).getTargetPort().getStrVal());
    }
  }

  @EachRendering
  void admitsThatPortOnly(Rendering rendering) {
    NetworkPolicy policy =
        rendering.all(NetworkPolicy.class).stream()
            .filter(it -> it.getMetadata().getName().equals("demo"))
            .findFirst()
            .orElseThrow();
    assertEquals(1, policy.getSpec().getIngress().size());
    assertEquals(1, policy.getSpec().getIngress().get(0).getPorts().size());
    assertEquals(
        PORT, policy.getSpec().getIngress().get(0).getPorts().get(0).getPort().getIntVal());
  }

  @EachRendering
  void runsAsTheUserOfTheImages(Rendering rendering) {
    for (Workload workload : rendering.responders()) {
      PodSecurityContext context = workload.spec().getSecurityContext();
      assertEquals(ofTheImages("user"), context.getRunAsUser() + ":" + context.getRunAsGroup());
    }
  }

  @EachRendering
  void hasASmallPlaceForTemporaryFiles(Rendering rendering) {
    for (Workload workload : rendering.responders()) {
      VolumeMount mount = workload.container().getVolumeMounts().get(0);
      Volume volume = workload.spec().getVolumes().get(0);
      assertEquals("/tmp", mount.getMountPath());
      assertEquals(volume.getName(), mount.getName());
      assertEquals("16Mi", volume.getEmptyDir().getSizeLimit().toString());
    }
  }

  @EachRendering
  void servesOnWhileItDrainsAndEndsBeforeItIsKilled(Rendering rendering) {
    for (Workload workload : rendering.responders()) {
      assertEquals(5, responder(workload).settings().drain().toSeconds());
      // Five seconds, then ten for requests in flight: the default of thirty is enough.
      assertEquals(null, workload.spec().getTerminationGracePeriodSeconds());
    }
  }

  @EachRendering
  void takesNoVariablesOfServices(Rendering rendering) {
    rendering.workloads().forEach(it -> assertEquals(false, it.spec().getEnableServiceLinks()));
  }

  /** Returns what the build of the images says, such as the user that they run as. */
  private static String ofTheImages(String element) {
    try {
      String pom = Files.readString(Path.of("..", "tools", "images", "parent", "pom.xml"));
      Matcher matcher = Pattern.compile("<%s>([^<]+)</%<s>".formatted(element)).matcher(pom);
      assertTrue(matcher.find(), element);
      return matcher.group(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Responder responder(Workload workload) {
    return Responder.of(environment(workload), new Framework("helidon", "4"), line -> {});
  }

  private static RecordingEnvironment environment(Workload workload) {
    Map<String, String> variables = new TreeMap<>();
    for (EnvVar variable : workload.container().getEnv()) {
      boolean isAddress = variable.getName().endsWith("_IP") || variable.getName().endsWith("_IPS");
      String fact = isAddress ? "192.0.2.7" : "fact";
      variables.put(variable.getName(), variable.getValue() == null ? fact : variable.getValue());
    }
    return new RecordingEnvironment(variables);
  }
}
