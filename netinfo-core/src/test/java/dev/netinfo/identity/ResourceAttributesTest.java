package dev.netinfo.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.AttributeType;
import io.opentelemetry.semconv.ContainerAttributes;
import io.opentelemetry.semconv.K8sAttributes;
import io.opentelemetry.semconv.ServiceAttributes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceAttributesTest {
  private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);

  /** The stable names are the conventions' own; those of the cloud are not stable there yet. */
  private static final List<AttributeKey<?>> STABLE =
      List.of(
          ContainerAttributes.CONTAINER_IMAGE_NAME,
          ContainerAttributes.CONTAINER_IMAGE_REPO_DIGESTS,
          ContainerAttributes.CONTAINER_IMAGE_TAGS,
          K8sAttributes.K8S_DEPLOYMENT_NAME,
          K8sAttributes.K8S_NAMESPACE_NAME,
          K8sAttributes.K8S_NODE_NAME,
          K8sAttributes.K8S_POD_IP,
          K8sAttributes.K8S_POD_NAME,
          K8sAttributes.K8S_POD_UID,
          K8sAttributes.K8S_REPLICASET_NAME,
          ServiceAttributes.SERVICE_INSTANCE_ID);

  private static final Map<String, String> EVERYTHING =
      Map.ofEntries(
          Map.entry("POD_NAME", "demo-58465f467c-l2f6g"),
          Map.entry("POD_NAMESPACE", "dev"),
          Map.entry("POD_UID", "0d3b6a8e-6f0c-4d55-9c1e-2f9f5f1b8a7d"),
          Map.entry("POD_IP", "FD00:10:244:1:0::8"),
          Map.entry("POD_TEMPLATE_HASH", "58465f467c"),
          Map.entry("NETINFO_IMAGE", "registry.example:5000/shop/demo:1.1.0@" + DIGEST),
          Map.entry("NODE_NAME", "worker"),
          Map.entry("NODE_IP", "172.18.0.3"),
          Map.entry("TOPOLOGY_ZONE", "eu-west-1a"),
          Map.entry("TOPOLOGY_REGION", "eu-west-1"));

  @Test
  void saysAllThatIsKnownInOrder() {
    Map<String, String> attributes = attributes(EVERYTHING);
    assertEquals(
        """
        cloud.availability_zone=eu-west-1a
        cloud.region=eu-west-1
        container.image.name=registry.example:5000/shop/demo
        container.image.repo_digests=registry.example:5000/shop/demo@%s
        container.image.tags=1.1.0
        k8s.deployment.name=demo
        k8s.namespace.name=dev
        k8s.node.name=worker
        k8s.pod.ip=fd00:10:244:1::8
        k8s.pod.name=demo-58465f467c-l2f6g
        k8s.pod.uid=0d3b6a8e-6f0c-4d55-9c1e-2f9f5f1b8a7d
        k8s.replicaset.name=demo-58465f467c
        service.instance.id=0d3b6a8e-6f0c-4d55-9c1e-2f9f5f1b8a7d\
        """
            .formatted(DIGEST),
        String.join("\n", lines(attributes)));
    assertThrows(UnsupportedOperationException.class, () -> attributes.put("k8s.pod.name", "x"));
  }

  @Test
  void hasTheConventionsNamesAndTypes() {
    TreeSet<String> names = new TreeSet<>(List.of("cloud.availability_zone", "cloud.region"));
    for (AttributeKey<?> key : STABLE) {
      names.add(key.getKey());
      assertEquals(
          key.getType() == AttributeType.STRING_ARRAY, ResourceAttributes.isList(key.getKey()));
    }
    assertEquals(names, attributes(EVERYTHING).keySet());
  }

  @Test
  void takesThisHostForNoPod() {
    assertEquals(Map.of(), outside(Map.of()));
    assertEquals(Map.of("k8s.node.name", "worker"), outside(Map.of("NODE_NAME", "worker")));
    assertEquals(Map.of(), outside(Map.of("POD_TEMPLATE_HASH", "58465f467c")));
  }

  @Test
  void takesTheServiceAccountsNamespace(@TempDir Path mount) throws Exception {
    Path file = Files.writeString(mount.resolve("namespace"), "dev\n");
    LocalHost host = new LocalHost(mount.resolve("none"), file);
    PodInfo pod = PodInfo.from(new Environment(Map.of(), DownwardApi.standard()), host);
    assertEquals(
        Map.of("k8s.namespace.name", "dev"), ResourceAttributes.of(pod, NodeInfo.from(Map.of())));
  }

  @Test
  void takesTheFirstOfPodIps() {
    assertEquals(
        Map.of("k8s.pod.ip", "2001:db8::8"), outside(Map.of("POD_IPS", "2001:db8::8,192.0.2.8")));
  }

  @ParameterizedTest
  @CsvSource({
    "demo-58465f467c-l2f6g, 58465f467c, demo",
    "my-demo-58465f467c-58465f467c-l2f6g, 58465f467c, my-demo-58465f467c",
    "demo-58465f467c-l2f6g, 68465f467c, ",
    "demo-58465f467c-l2f6, 58465f467c, ",
    "demo-58465f467c-l2f6gh, 58465f467c, ",
    "demo-58465f467c-lafeg, 58465f467c, ",
    "demo-58465f467c, 58465f467c, ",
    "-58465f467c-l2f6g, 58465f467c, ",
    "58465f467c-l2f6g, 58465f467c, ",
    "demo-l2f6g, 58465f467c, ",
    "demo-0, 58465f467c, ",
    "demo-58465f467c-l2f6g, '', ",
    "demo-5xx-l2f6g, ..., ",
  })
  void namesTheDeploymentOfAGeneratedName(String pod, String hash, String deployment) {
    Map<String, String> attributes = outside(Map.of("POD_NAME", pod, "POD_TEMPLATE_HASH", hash));
    assertEquals(deployment, attributes.get("k8s.deployment.name"));
    assertEquals(
        deployment == null ? null : deployment + "-" + hash, attributes.get("k8s.replicaset.name"));
  }

  @ParameterizedTest
  @CsvSource({
    "demo, demo, , ",
    "demo:1.1.0, demo, 1.1.0, ",
    "library/demo:latest, library/demo, latest, ",
    "registry.example/demo, registry.example/demo, , ",
    "registry.example:5000/demo, registry.example:5000/demo, , ",
    "localhost:5000/a/b__c/d-e:v1_2-3.4, localhost:5000/a/b__c/d-e, v1_2-3.4, ",
    "REGISTRY.example/demo:A, REGISTRY.example/demo, A, ",
    "[2001:db8::1]:5000/demo:1, [2001:db8::1]:5000/demo, 1, ",
    "demo:5000, demo, 5000, ",
    "demo@DIGEST, demo, , demo@DIGEST",
    "registry.example:5000/demo@DIGEST, registry.example:5000/demo, , registry.example:5000/demo@DIGEST",
    "registry.example:5000/demo:1.1.0@DIGEST, registry.example:5000/demo, 1.1.0, registry.example:5000/demo@DIGEST",
  })
  void splitsAnImage(String image, String name, String tag, String digest) {
    Map<String, String> attributes =
        outside(Map.of("NETINFO_IMAGE", image.replace("DIGEST", DIGEST)));
    assertEquals(name, attributes.get("container.image.name"));
    assertEquals(tag, attributes.get("container.image.tags"));
    assertEquals(
        digest == null ? null : digest.replace("DIGEST", DIGEST),
        attributes.get("container.image.repo_digests"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":1.1.0",
        "demo:",
        "demo:1:2",
        "Demo",
        "demo/",
        "/demo",
        "a//b",
        "demo@sha256:1",
        "demo:-1",
        "demo 1",
        "https://registry.example/demo",
        "(not set)",
        "demo@",
        "a_",
        "demo:1.1.0@latest"
      })
  void leavesOutWhatIsNoImage(String text) {
    assertEquals(Map.of(), outside(Map.of("NETINFO_IMAGE", text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/", "a.", "a-"})
  void leavesOutANameThatIsTooLong(String part) {
    assertEquals(
        3,
        outside(Map.of("NETINFO_IMAGE", part.repeat(127) + "a:1@sha256:" + "0".repeat(64))).size());
    for (int times : new int[] {128, 2000, 100_000}) {
      assertEquals(Map.of(), outside(Map.of("NETINFO_IMAGE", part.repeat(times) + "a")));
    }
  }

  @Test
  void knowsWhichAttributesAreLists() {
    assertTrue(ResourceAttributes.isList("container.image.tags"));
    assertFalse(ResourceAttributes.isList("container.image.name"));
  }

  private static List<String> lines(Map<String, String> attributes) {
    List<String> lines = new ArrayList<>();
    attributes.forEach((name, value) -> lines.add(name + "=" + value));
    return lines;
  }

  private static Map<String, String> attributes(Map<String, String> environment) {
    return ResourceAttributes.of(PodInfo.from(environment), NodeInfo.from(environment));
  }

  /** On a machine without a service account, as a laptop is. */
  private static Map<String, String> outside(Map<String, String> environment) {
    Path nowhere = Path.of("no", "such", "file");
    PodInfo pod =
        PodInfo.from(
            new Environment(environment, DownwardApi.standard()), new LocalHost(nowhere, nowhere));
    return ResourceAttributes.of(pod, NodeInfo.from(environment));
  }
}
