package dev.netinfo.lesson.kubectl;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The objects of a cluster, by resource, namespace and name. */
final class Objects {
  private final Map<String, JsonObject> stored = new TreeMap<>();
  private final Map<String, String> specs = new TreeMap<>();
  private int version;

  void put(String plural, String namespace, JsonObject object) {
    JsonObject metadata = metadata(object);
    if (!metadata.containsKey("uid")) {
      metadata.put("uid", UUID.randomUUID().toString());
      metadata.put("creationTimestamp", "2026-11-23T00:00:00Z");
    }
    if (!namespace.isEmpty()) {
      metadata.put("namespace", namespace);
    }
    JsonObject spec = object.getJsonObject("spec", new JsonObject());
    if (!spec.encode()
        .equals(specs.put(key(plural, namespace, metadata.getString("name")), spec.encode()))) {
      metadata.put("generation", metadata.getInteger("generation", 0) + 1);
      metadata.put("resourceVersion", String.valueOf(++version));
    }
    object.put("kind", Discovery.kind(plural)).put("apiVersion", Discovery.version(plural));
    stored.put(key(plural, namespace, metadata.getString("name")), object);
  }

  @Nullable JsonObject get(String plural, String namespace, String name) {
    return stored.get(key(plural, namespace, name));
  }

  void remove(String plural, String namespace, String name) {
    stored.remove(key(plural, namespace, name));
    if (plural.equals("namespaces")) {
      stored.keySet().removeIf(key -> key.contains("/" + name + "/"));
    }
  }

  List<JsonObject> list(String plural, String namespace) {
    return stored.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(plural + "/" + namespace + "/"))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Returns a list of the objects that both selectors select. */
  JsonObject list(String plural, String namespace, String labels, String fields) {
    List<JsonObject> items =
        list(plural, namespace).stream()
            .filter(it -> labels.isEmpty() || has(metadata(it).getJsonObject("labels"), labels))
            .filter(it -> fields.isEmpty() || isNamed(it, fields))
            .toList();
    return new JsonObject()
        .put("kind", Discovery.kind(plural) + "List")
        .put("apiVersion", Discovery.version(plural))
        .put("metadata", new JsonObject().put("resourceVersion", String.valueOf(version)))
        .put("items", new JsonArray(items));
  }

  /** Returns every key, such as {@code pods/dev/demo-1}. */
  List<String> keys() {
    return List.copyOf(stored.keySet());
  }

  static JsonObject metadata(JsonObject object) {
    return object.getJsonObject("metadata");
  }

  private static boolean has(@Nullable JsonObject labels, String selector) {
    for (String term : selector.split(",", -1)) {
      String[] pair = term.split("=", 2);
      if (labels == null || !pair[1].equals(labels.getString(pair[0]))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNamed(JsonObject object, String selector) {
    return selector.equals("metadata.name=" + metadata(object).getString("name"));
  }

  private static String key(String plural, String namespace, String name) {
    return plural + "/" + namespace + "/" + name;
  }
}
