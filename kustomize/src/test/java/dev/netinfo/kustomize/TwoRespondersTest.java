package dev.netinfo.kustomize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.Service;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two responders beside each other in one namespace, as the README says. */
class TwoRespondersTest {
  private static final String WITHOUT_NAMESPACE =
      """
      patches:
        - patch: |-
            apiVersion: v1
            kind: Namespace
            metadata: {name: dev}
            $patch: delete
      """;

  private final Composition both =
      Composition.named("two")
          .with("a", responder("a"))
          .with("b", responder("b") + WITHOUT_NAMESPACE)
          .with("both", "resources: [../a, ../b]\n")
          .with("above", "resources: [../both]\ncomponents: [PROJECT/components/node-port]\n");

  @BeforeAll
  static void kubectl() {
    Kubectl.require();
  }

  @Test
  void haveEachTheirOwnServiceAndProxy() {
    Rendering rendering = both.render("both");
    List<Service> services = rendering.all(Service.class);
    assertEquals(4, services.size());
    for (Service it : services) {
      String name = it.getMetadata().getName();
      assertEquals(
          List.of(name.replace("-service", "")),
          rendering.selected("team", it.getSpec().getSelector()).stream()
              .map(Workload::name)
              .toList());
    }
  }

  @Test
  void refuseAComponentAboveBoth() {
    AssertionError error = assertThrows(AssertionError.class, () -> both.render("above"));
    assertTrue(String.valueOf(error.getMessage()).contains("multiple matches"), error::getMessage);
  }

  private static String responder(String copy) {
    return """
    resources: [PROJECT/overlays/vertx]
    components: [PROJECT/components/behind-proxy]
    namespace: team
    namePrefix: COPY-
    labels: [{pairs: {copy: COPY}, includeSelectors: true}]
    """
        .replace("COPY", copy);
  }
}
