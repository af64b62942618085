package dev.netinfo.lesson.kubectl;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The three kinds of patches that kubectl sends, as far as it sends them here. */
final class Patch {
  /** By which field the elements of a list are told apart; other lists are replaced. */
  private static final Map<String, String> KEYS =
      Map.of("containers", "name", "env", "name", "volumes", "name", "volumeMounts", "mountPath");

  private Patch() {}

  /** Applies a body of this media type. */
  static void apply(JsonObject object, String type, String body) {
    if (type.contains("json-patch")) {
      for (Object operation : new JsonArray(body)) {
        operate(object, (JsonObject) operation);
      }
      return;
    }
    merge(object, new JsonObject(body));
  }

  private static void operate(JsonObject object, JsonObject operation) {
    List<String> path = Arrays.asList(operation.getString("path").substring(1).split("/"));
    JsonObject parent = object;
    for (String name : path.subList(0, path.size() - 1)) {
      parent = parent.getJsonObject(name);
    }
    parent.put(path.getLast(), operation.getValue("value"));
  }

  private static void merge(JsonObject object, JsonObject patch) {
    for (String name : patch.fieldNames()) {
      if (!name.startsWith("$")) {
        mergeField(object, name, patch.getValue(name));
      }
    }
  }

  private static void mergeField(JsonObject object, String name, @Nullable Object value) {
    Object old = object.getValue(name);
    String key = KEYS.get(name);
    if (value == null) {
      object.remove(name);
    } else if (value instanceof JsonObject fields && old instanceof JsonObject map) {
      merge(map, fields);
    } else if (value instanceof JsonArray elements
        && old instanceof JsonArray list
        && key != null) {
      elements.forEach(element -> mergeElement(list, (JsonObject) element, key));
    } else {
      object.put(name, value);
    }
  }

  private static void mergeElement(JsonArray list, JsonObject patch, String key) {
    for (Object element : list) {
      if (((JsonObject) element).getValue(key).equals(patch.getValue(key))) {
        merge((JsonObject) element, patch);
        return;
      }
    }
    list.add(patch);
  }
}
