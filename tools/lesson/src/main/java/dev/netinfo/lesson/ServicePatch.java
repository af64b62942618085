package dev.netinfo.lesson;

/** A change of the Service, as {@code kubectl patch} makes it. */
public enum ServicePatch {
  NODE_PORT("type", "NodePort"),
  LOCAL("externalTrafficPolicy", "Local"),
  CLUSTER_IP("type", "ClusterIP"),
  AFFINITY("sessionAffinity", "ClientIP"),
  NO_AFFINITY("sessionAffinity", "None");

  private final String json;

  ServicePatch(String field, String value) {
    this.json = "{\"spec\":{\"%s\":\"%s\"}}".formatted(field, value);
  }

  /** Returns the patch, without a space. */
  public String json() {
    return json;
  }

  /** Returns the command as a learner would type it. */
  public String command() {
    return "kubectl patch service demo-service -n dev -p '" + json + "'";
  }
}
