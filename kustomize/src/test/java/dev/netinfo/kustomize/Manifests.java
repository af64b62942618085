package dev.netinfo.kustomize;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads manifests into the classes of the Kubernetes model, and refuses a field they lack. */
final class Manifests {
  /** Of each kind, the one version that is stable and current. */
  private static final Map<String, Class<? extends HasMetadata>> TYPES =
      Map.of(
          "v1/Namespace", Namespace.class,
          "v1/ServiceAccount", ServiceAccount.class,
          "v1/Service", Service.class,
          "v1/Pod", Pod.class,
          "v1/ConfigMap", ConfigMap.class,
          "apps/v1/Deployment", Deployment.class,
          "apps/v1/DaemonSet", DaemonSet.class,
          "policy/v1/PodDisruptionBudget", PodDisruptionBudget.class,
          "networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class,
          "networking.k8s.io/v1/Ingress", Ingress.class);

  private static final ObjectMapper MAPPER =
      YAMLMapper.builder()
          .annotationIntrospector(new WithoutAnySetters())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private Manifests() {}

  /** Reads the documents of a rendering. */
  static List<HasMetadata> read(String yaml) {
    return Stream.of(yaml.split("(?m)^---$"))
        .filter(document -> !document.isBlank())
        .map(Manifests::object)
        .toList();
  }

  /** Returns an object as a tree, to compare and to prune. */
  static JsonNode tree(Object object) {
    return MAPPER.valueToTree(object);
  }

  private static HasMetadata object(String yaml) {
    JsonNode tree = MAPPER.readTree(yaml);
    String type = tree.path("apiVersion").asString() + "/" + tree.path("kind").asString();
    Class<? extends HasMetadata> model = TYPES.get(type);
    if (model == null) {
      throw new AssertionError(type + " is not a stable version of a kind that is used here");
    }
    return MAPPER.treeToValue(tree, model);
  }

  /** The model's classes take unknown fields by an "any setter": that is switched off. */
  private static final class WithoutAnySetters extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1;

    @Override
    public Boolean hasAnySetter(MapperConfig<?> config, Annotated annotated) {
      return false;
    }
  }
}
