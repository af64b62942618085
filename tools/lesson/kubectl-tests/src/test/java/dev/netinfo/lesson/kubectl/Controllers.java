package dev.netinfo.lesson.kubectl;

import static dev.netinfo.lesson.kubectl.Objects.metadata;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the controllers and the nodes of a cluster do, all at once. */
final class Controllers {
  private static final String REVISION = "deployment.kubernetes.io/revision";

  private final Objects objects;

  /** Part of an image's name that no node can pull. */
  volatile String unpullable = "(none)";

  /** Part of the name of an image that ends at once. */
  volatile String crashing = "(none)";

  /** Part of the name of an image that finds no node. */
  volatile String unschedulable = "(none)";

  private int made;

  Controllers(Objects objects) {
    this.objects = objects;
  }

  /** Makes replica sets and pods of a Deployment that was written. */
  void deploymentWritten(JsonObject deployment) {
    JsonObject template = deployment.getJsonObject("spec").getJsonObject("template");
    String hash = Integer.toHexString(template.encode().hashCode());
    JsonObject set = objects.get("replicasets", "dev", "demo-" + hash);
    JsonObject current = current();
    if (set == null || !set.equals(current)) {
      set = replicaSet(deployment, hash);
      objects.list("pods", "dev").forEach(pod -> remove(pod));
    }
    annotate(set, deployment);
    int replicas = deployment.getJsonObject("spec").getInteger("replicas", 1);
    List<JsonObject> pods = objects.list("pods", "dev");
    pods.stream().skip(replicas).forEach(this::remove);
    for (int i = pods.size(); i < replicas; i++) {
      objects.put("pods", "dev", pod("demo-" + hash + "-" + ++made, template, hash));
    }
    status(deployment, replicas);
  }

  /** Starts a pod that was written by itself. */
  void podWritten(JsonObject pod) {
    run(pod, "10.244.1.6");
  }

  void deploymentDeleted() {
    objects.list("pods", "dev").forEach(this::remove);
    objects
        .list("replicasets", "dev")
        .forEach(set -> objects.remove("replicasets", "dev", name(set)));
  }

  private JsonObject replicaSet(JsonObject deployment, String hash) {
    JsonObject template = deployment.getJsonObject("spec").getJsonObject("template").copy();
    metadata(template).getJsonObject("labels").put("pod-template-hash", hash);
    JsonObject owner =
        new JsonObject()
            .put("apiVersion", "apps/v1")
            .put("kind", "Deployment")
            .put("name", "demo")
            .put("uid", metadata(deployment).getString("uid"))
            .put("controller", true);
    JsonObject revision = metadata(deployment).getJsonObject("annotations");
    revision.put(REVISION, String.valueOf(Integer.parseInt(revision.getString(REVISION, "0")) + 1));
    JsonObject set =
        new JsonObject()
            .put(
                "metadata",
                new JsonObject()
                    .put("name", "demo-" + hash)
                    .put("labels", metadata(template).getJsonObject("labels").copy())
                    .put("ownerReferences", new JsonArray().add(owner)))
            .put("spec", new JsonObject().put("template", template).put("replicas", 1));
    objects.put("replicasets", "dev", set);
    return set;
  }

  private static void annotate(JsonObject set, JsonObject deployment) {
    JsonObject annotations = metadata(deployment).getJsonObject("annotations").copy();
    annotations.remove("kubectl.kubernetes.io/last-applied-configuration");
    metadata(set).put("annotations", annotations);
  }

  private @Nullable JsonObject current() {
    return objects.list("pods", "dev").stream()
        .map(pod -> metadata(pod).getJsonObject("labels").getString("pod-template-hash"))
        .map(hash -> objects.get("replicasets", "dev", "demo-" + hash))
        .findFirst()
        .orElse(null);
  }

  private JsonObject pod(String name, JsonObject template, String hash) {
    JsonObject labels = metadata(template).getJsonObject("labels").copy();
    labels.put("pod-template-hash", hash);
    JsonObject pod =
        new JsonObject()
            .put("metadata", new JsonObject().put("name", name).put("labels", labels))
            .put("spec", template.getJsonObject("spec").copy());
    run(pod, "10.244.2." + made);
    return pod;
  }

  private void run(JsonObject pod, String ip) {
    JsonObject container = pod.getJsonObject("spec").getJsonArray("containers").getJsonObject(0);
    String image = container.getString("image");
    String reason = image.contains(unpullable) ? "ImagePullBackOff" : "CrashLoopBackOff";
    boolean isPlaced = !image.contains(unschedulable);
    boolean isUp = isPlaced && !image.contains(unpullable) && !image.contains(crashing);
    JsonArray conditions = conditions("Ready", isUp);
    JsonObject status = new JsonObject().put("conditions", conditions);
    pod.put("status", status);
    status.put("phase", isUp ? "Running" : "Pending");
    if (!isPlaced) {
      JsonObject scheduled = new JsonObject().put("type", "PodScheduled").put("status", "False");
      conditions.add(scheduled.put("message", "0/3 nodes are available: 3 Insufficient memory."));
      return;
    }
    pod.getJsonObject("spec").put("nodeName", made % 2 == 0 ? "kind-worker" : "kind-worker2");
    JsonObject waiting = new JsonObject().put("reason", reason).put("message", "no\nnot at all");
    JsonObject state = isUp ? new JsonObject() : new JsonObject().put("waiting", waiting);
    JsonObject containerStatus =
        new JsonObject().put("name", container.getString("name")).put("state", state);
    status
        .put("podIP", ip)
        .put("hostIP", "172.18.0.3")
        .put("containerStatuses", new JsonArray().add(containerStatus));
  }

  private void status(JsonObject deployment, int replicas) {
    boolean isUp = objects.list("pods", "dev").stream().allMatch(Controllers::isReady);
    deployment.put(
        "status",
        new JsonObject()
            .put("observedGeneration", metadata(deployment).getInteger("generation", 0))
            .put("replicas", replicas)
            .put("updatedReplicas", replicas)
            .put("readyReplicas", isUp ? replicas : 0)
            .put("availableReplicas", isUp ? replicas : 0)
            .put("conditions", conditions("Progressing", true)));
  }

  static boolean isReady(JsonObject pod) {
    return pod.getJsonObject("status").getString("phase").equals("Running");
  }

  private static JsonArray conditions(String type, boolean isTrue) {
    return new JsonArray()
        .add(new JsonObject().put("type", type).put("status", isTrue ? "True" : "False"));
  }

  private void remove(JsonObject pod) {
    objects.remove("pods", "dev", name(pod));
  }

  private static String name(JsonObject object) {
    return metadata(object).getString("name");
  }
}
