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

  /** Returns the patch that takes this one back; one that does so takes itself back. */
  public ServicePatch undo() {
    return switch (this) {
      case NODE_PORT, LOCAL, CLUSTER_IP -> CLUSTER_IP;
      case AFFINITY, NO_AFFINITY -> NO_AFFINITY;
    };
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
