package dev.netinfo.lesson.kubectl;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an API server says about itself: its groups, kinds and version. */
final class Discovery {
  private record Kind(String version, String kind, String plural, boolean isNamespaced) {
    String group() {
      return version.contains("/") ? version.substring(0, version.indexOf('/')) : "";
    }

    String root() {
      return (group().isEmpty() ? "api/" : "apis/") + version;
    }
  }

  private static final List<Kind> KINDS =
      List.of(
          new Kind("v1", "Namespace", "namespaces", false),
          new Kind("v1", "Node", "nodes", false),
          new Kind("v1", "Pod", "pods", true),
          new Kind("v1", "Service", "services", true),
          new Kind("v1", "ServiceAccount", "serviceaccounts", true),
          new Kind("v1", "ConfigMap", "configmaps", true),
          new Kind("v1", "Secret", "secrets", true),
          new Kind("v1", "PersistentVolumeClaim", "persistentvolumeclaims", true),
          new Kind("v1", "ResourceQuota", "resourcequotas", true),
          new Kind("v1", "LimitRange", "limitranges", true),
          new Kind("apps/v1", "Deployment", "deployments", true),
          new Kind("apps/v1", "ReplicaSet", "replicasets", true),
          new Kind("apps/v1", "StatefulSet", "statefulsets", true),
          new Kind("apps/v1", "DaemonSet", "daemonsets", true),
          new Kind("batch/v1", "Job", "jobs", true),
          new Kind("batch/v1", "CronJob", "cronjobs", true),
          new Kind("policy/v1", "PodDisruptionBudget", "poddisruptionbudgets", true),
          new Kind("networking.k8s.io/v1", "NetworkPolicy", "networkpolicies", true),
          new Kind("networking.k8s.io/v1", "Ingress", "ingresses", true),
          new Kind("rbac.authorization.k8s.io/v1", "Role", "roles", true),
          new Kind("rbac.authorization.k8s.io/v1", "RoleBinding", "rolebindings", true),
          new Kind(
              "authorization.k8s.io/v1",
              "SelfSubjectAccessReview",
              "selfsubjectaccessreviews",
              false));

  private Discovery() {}

  /** Returns the answer to a path that tells about the server, or null if it is none. */
  static @Nullable JsonObject answer(String path) {
    return switch (path) {
      case "/version" ->
          new JsonObject().put("major", "1").put("minor", "32").put("gitVersion", "v1.32.0");
      case "/api" -> object("APIVersions").put("versions", new JsonArray().add("v1"));
      case "/apis" -> object("APIGroupList").put("groups", array(groups()));
      case "/openapi/v3" -> new JsonObject().put("paths", documents());
      default -> ofVersion(path.substring(1));
    };
  }

  /** Returns the kind that a plural names. */
  static String kind(String plural) {
    return KINDS.stream().filter(it -> it.plural().equals(plural)).findFirst().orElseThrow().kind();
  }

  /** Returns the API version that a plural belongs to. */
  static String version(String plural) {
    return KINDS.stream()
        .filter(it -> it.plural().equals(plural))
        .findFirst()
        .orElseThrow()
        .version();
  }

  private static @Nullable JsonObject ofVersion(String path) {
    String root = path.replaceFirst("^openapi/v3/", "");
    List<Kind> kinds = KINDS.stream().filter(kind -> kind.root().equals(root)).toList();
    if (kinds.isEmpty()) {
      return null;
    }
    return root.equals(path)
        ? object("APIResourceList")
            .put("groupVersion", kinds.getFirst().version())
            .put("resources", array(kinds.stream().map(Discovery::resource)))
        : openApi(kinds);
  }

  private static JsonObject resource(Kind kind) {
    return new JsonObject()
        .put("name", kind.plural())
        .put("singularName", kind.kind().toLowerCase(Locale.ROOT))
        .put("namespaced", kind.isNamespaced())
        .put("kind", kind.kind())
        .put("verbs", new JsonArray(List.of("create", "delete", "get", "list", "patch", "watch")));
  }

  private static Stream<JsonObject> groups() {
    return KINDS.stream()
        .filter(kind -> !kind.group().isEmpty())
        .map(kind -> {
          JsonObject version =
              new JsonObject().put("groupVersion", kind.version()).put("version", "v1");
          return new JsonObject()
              .put("name", kind.group())
              .put("versions", new JsonArray().add(version))
              .put("preferredVersion", version);
        })
        .distinct();
  }

  private static JsonObject documents() {
    JsonObject paths = new JsonObject();
    KINDS.forEach(kind ->
        paths.put(
            kind.root(), new JsonObject().put("serverRelativeURL", "/openapi/v3/" + kind.root())));
    return paths;
  }

  /** Says of each kind that the server checks its fields, so that kubectl does not. */
  private static JsonObject openApi(List<Kind> kinds) {
    JsonObject paths = new JsonObject();
    for (Kind kind : kinds) {
      JsonObject type =
          new JsonObject().put("group", kind.group()).put("version", "v1").put("kind", kind.kind());
      JsonObject parameter = new JsonObject().put("name", "fieldValidation").put("in", "query");
      JsonObject patch =
          new JsonObject()
              .put("parameters", new JsonArray().add(parameter))
              .put("x-kubernetes-group-version-kind", type)
              .put("responses", new JsonObject());
      paths.put(
          "/" + kind.root() + "/" + kind.plural() + "/{name}",
          new JsonObject().put("patch", patch));
    }
    return new JsonObject()
        .put("openapi", "3.0.0")
        .put("info", new JsonObject().put("title", "test").put("version", "1"))
        .put("paths", paths);
  }

  private static JsonObject object(String kind) {
    return new JsonObject().put("kind", kind).put("apiVersion", "v1");
  }

  private static JsonArray array(Stream<JsonObject> objects) {
    return new JsonArray(objects.toList());
  }
}
