package dev.netinfo.lesson.kubectl;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** A list of pods as the table that an API server makes of it for kubectl to print. */
final class PodTableRows {
  private static final List<String> COLUMNS =
      List.of("Name", "Ready", "Status", "Restarts", "Age", "IP", "Node");

  private static final int WIDE = 5;

  private PodTableRows() {}

  static JsonObject of(JsonObject list) {
    JsonArray rows = new JsonArray();
    for (Object pod : list.getJsonArray("items")) {
      rows.add(row((JsonObject) pod));
    }
    JsonArray columns = new JsonArray();
    for (int i = 0; i < COLUMNS.size(); i++) {
      columns.add(
          new JsonObject()
              .put("name", COLUMNS.get(i))
              .put("type", "string")
              .put("priority", i < WIDE ? 0 : 1));
    }
    return new JsonObject()
        .put("kind", "Table")
        .put("apiVersion", "meta.k8s.io/v1")
        .put("metadata", list.getJsonObject("metadata"))
        .put("columnDefinitions", columns)
        .put("rows", rows);
  }

  private static JsonObject row(JsonObject pod) {
    JsonObject metadata = pod.getJsonObject("metadata");
    JsonObject status = pod.getJsonObject("status");
    JsonArray cells =
        new JsonArray(
            List.of(
                metadata.getString("name"),
                "1/1",
                status.getString("phase"),
                "0",
                "1s",
                status.getString("podIP"),
                pod.getJsonObject("spec").getString("nodeName")));
    JsonObject partial =
        new JsonObject()
            .put("kind", "PartialObjectMetadata")
            .put("apiVersion", "meta.k8s.io/v1")
            .put("metadata", metadata);
    return new JsonObject().put("cells", cells).put("object", partial);
  }
}
