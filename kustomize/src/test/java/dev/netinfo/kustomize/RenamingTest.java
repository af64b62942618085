package dev.netinfo.kustomize;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVarSource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressServiceBackend;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A user's namespace, prefix, suffix and labels, beside each component and below it. */
class RenamingTest {
  private static final String RENAMING =
      """
      namespace: team-a
      namePrefix: alice-
      nameSuffix: -x
      labels: [{pairs: {team: a}, includeSelectors: true}]
      """;

  private static final String SERVICE = "alice-demo-service-x";

  @BeforeAll
  static void kubectl() {
    Kubectl.require();
  }

  static Stream<String> components() {
    return Renderings.COMPONENTS.stream();
  }

  @ParameterizedTest
  @MethodSource("components")
  void isFollowedByAComponentOfTheSameLayer(String component) {
    String same = resources(component) + RENAMING + use(component);
    Rendering rendering = Composition.named(component).with("same", same).render("same");
    assertFollows(rendering, rendering.objects());
  }

  @ParameterizedTest
  @MethodSource("components")
  void isFollowedByAComponentOfALayerAbove(String component) {
    Rendering rendering = above(component, use(component));
    assertFollows(rendering, rendering.objects().stream().filter(it -> !isClient(it)).toList());
  }

  /** With the keys of the recommended labels, which the component's own objects have too. */
  @ParameterizedTest
  @ValueSource(strings = {"behind-proxy", "behind-ingress", "network-policy", "daemonset"})
  void isSelectedByTheLabelsOfALayerBelow(String component) {
    String labels =
        "labels: [{pairs: {app.kubernetes.io/name: shop, app.kubernetes.io/instance: prod},"
            + " includeSelectors: true}]\n";
    Rendering rendering =
        Composition.named(component)
            .with("selected", resources(component) + labels)
            .with("above-selected", "resources: [../selected]\n" + use(component))
            .render("above-selected");
    assertEveryPolicyHasItsPod(rendering, Map.entry("app.kubernetes.io/instance", "prod"));
    assertSelectorsAreOfTheirOwnPods(rendering);
  }

  /** By then the policy has the user's name, and the patch that narrows it does not find it. */
  @Test
  void refusesThePolicyAndItsPatchTogetherAbove() {
    String both = use("network-policy") + "  - PROJECT/components/behind-ingress\n";
    AssertionError error =
        assertThrows(AssertionError.class, () -> above("network-policy", both).name());
    assertTrue(String.valueOf(error.getMessage()).contains("no matches for Id NetworkPolicy"));
  }

  @ParameterizedTest
  @CsvSource({"behind-ingress, ingressClassName: traefik", "behind-proxy, type: NodePort"})
  void isFollowedByThePatchesOfAReadme(String component, String patched) {
    Rendering rendering = above(component, patches(component) + use(component));
    assertTrue(rendering.yaml().contains(patched), rendering::yaml);
  }

  @Test
  void givesTheProxyBothFamiliesAbove() {
    String both = use("behind-proxy") + "  - PROJECT/components/dual-stack\n";
    for (Service it : above("behind-proxy", both).all(Service.class)) {
      assertEquals("PreferDualStack", it.getSpec().getIpFamilyPolicy(), it::toString);
    }
  }

  private static Rendering above(String component, String use) {
    return Composition.named(component)
        .with("below", resources(component) + RENAMING)
        .with("above", "resources: [../below]\n" + use)
        .render("above");
  }

  private static String resources(String component) {
    boolean isPartOfOverlays = component.equals("network-policy");
    return "resources: [PROJECT/%s]\n".formatted(isPartOfOverlays ? "base" : "overlays/vertx");
  }

  private static String use(String component) {
    String use = "components:\n  - PROJECT/components/" + component + "\n";
    if (component.startsWith("image-")) {
      return use + "  - PROJECT/components/record-image\n";
    }
    return component.equals("watch") ? patches(component) + use : use;
  }

  /** Returns the patches that a component's README shows. */
  private static String patches(String component) {
    try {
      return Files.readAllLines(Path.of("components", component, "README.md")).stream()
          .dropWhile(line -> !line.equals("    patches:"))
          .filter(line -> line.matches("    (patches:|  .*)"))
          .map(line -> line.substring(4) + "\n")
          .collect(Collectors.joining());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assertFollows(Rendering rendering, List<HasMetadata> objects) {
    assertAll(objects.stream().map(it -> () -> assertIsRenamed(it)));
    Service service = rendering.service();
    assertEquals(SERVICE, service.getMetadata().getName());
    assertSelects(rendering, service, service.getSpec().getSelector(), rendering.responders());
    for (PodDisruptionBudget it : rendering.all(PodDisruptionBudget.class)) {
      boolean isProxy = it.getMetadata().getName().contains("proxy");
      assertSelects(
          rendering,
          it,
          it.getSpec().getSelector().getMatchLabels(),
          isProxy ? proxies(rendering) : rendering.responders());
    }
    for (Workload it : proxies(rendering)) {
      ConfigMap configuration = rendering.one(ConfigMap.class);
      String name = configuration.getMetadata().getName();
      assertEquals(SERVICE, configuration.getData().get("demo-upstream"));
      assertEquals(name, it.spec().getVolumes().get(1).getConfigMap().getName());
      EnvVarSource upstream = it.container().getEnv().getLast().getValueFrom();
      assertEquals(name, upstream.getConfigMapKeyRef().getName());
      assertEquals(List.of(it), admitted(rendering));
    }
    for (Workload it : rendering.responders()) {
      ServiceAccount account = rendering.one(ServiceAccount.class);
      assertEquals(account.getMetadata().getName(), it.spec().getServiceAccountName());
      assertTrue(
          Set.of(it.container().getImage(), "(not set)").contains(it.variable("NETINFO_IMAGE")));
    }
    for (Ingress it : rendering.all(Ingress.class)) {
      assertEquals(SERVICE, backend(it).getName());
    }
    assertEveryPolicyHasItsPod(rendering, Map.entry("team", "a"));
    assertSelectorsAreOfTheirOwnPods(rendering);
    for (Workload it : rendering.workloads()) {
      if (it.container().getName().equals("watch")) {
        assertEquals("http://" + SERVICE + ".team-a", it.container().getArgs().get(0));
      }
    }
  }

  private static List<Workload> proxies(Rendering rendering) {
    return rendering.workloads().stream()
        .filter(it -> it.container().getName().equals("demo-proxy"))
        .toList();
  }

  /** Returns what the responder's policy lets in, which is named as its pods are. */
  private static List<Workload> admitted(Rendering rendering) {
    String responder = rendering.responders().get(0).name();
    return rendering.all(NetworkPolicy.class).stream()
        .filter(it -> it.getMetadata().getName().equals(responder))
        .map(it -> it.getSpec().getIngress().get(0).getFrom().get(0).getPodSelector())
        .flatMap(it -> rendering.selected("team-a", it.getMatchLabels()).stream())
        .toList();
  }

  private static void assertIsRenamed(HasMetadata it) {
    if (it instanceof Namespace) {
      assertEquals("team-a", it.getMetadata().getName());
    } else {
      String name = it.getMetadata().getName();
      assertTrue(name.matches("alice-.*-x(-proxy)?"), name);
      assertEquals("team-a", it.getMetadata().getNamespace(), it.getMetadata().getName());
    }
    assertEquals("a", it.getMetadata().getLabels().get("team"), it.getMetadata().getName());
  }

  private static void assertSelects(
      Rendering rendering, HasMetadata by, Map<String, String> labels, List<Workload> workloads) {
    assertEquals(1, workloads.size());
    assertEquals("a", labels.get("team"), by.getKind());
    assertEquals(workloads, rendering.selected(by.getMetadata().getNamespace(), labels));
  }

  private static void assertEveryPolicyHasItsPod(
      Rendering rendering, Map.Entry<String, String> label) {
    for (NetworkPolicy it : rendering.all(NetworkPolicy.class)) {
      Map<String, String> labels = it.getSpec().getPodSelector().getMatchLabels();
      List<Workload> selected = rendering.selected(it.getMetadata().getNamespace(), labels);
      assertEquals(
          List.of(it.getMetadata().getName()), selected.stream().map(Workload::name).toList());
      if (!isClient(it)) {
        assertTrue(labels.entrySet().contains(label), it.getMetadata().getName());
      }
    }
  }

  private static void assertSelectorsAreOfTheirOwnPods(Rendering rendering) {
    KubeLinterTest linter = new KubeLinterTest();
    linter.selectsThePodsItMakes(rendering);
    linter.prefersReplicasOnNodesOfTheirOwn(rendering);
    linter.hasPodsBehindEachService(rendering);
    linter.allowsDisruptionOfSomeReplicas(rendering);
  }

  private static IngressServiceBackend backend(Ingress it) {
    return it.getSpec().getRules().get(0).getHttp().getPaths().get(0).getBackend().getService();
  }

  /** A client stands for itself: it is no part of what a layer below has renamed. */
  private static boolean isClient(HasMetadata it) {
    return List.of("jumpbox", "watch").contains(it.getMetadata().getName());
  }
}
