package dev.netinfo.responder.field;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field of the response: its text is a JSON member, a path ({@code GET /pod_name}) and, {@link
 * #GREETING} apart, a placeholder of the greeting ({@code {pod_name}}).
 */
public enum Field {
  /** The pod's name. */
  POD_NAME("POD_NAME", "metadata.name"),
  /** The pod's namespace. */
  POD_NAMESPACE("POD_NAMESPACE", "metadata.namespace"),
  /** The pod's UID. */
  POD_UID("POD_UID", "metadata.uid"),
  /** The pod's primary IP address. */
  POD_IP("POD_IP", "status.podIP"),
  /** All IP addresses of the pod, of both families. */
  POD_IPS("POD_IPS", "status.podIPs"),
  /** The pod's service account. */
  POD_SERVICE_ACCOUNT("POD_SERVICE_ACCOUNT", "spec.serviceAccountName"),
  /** The name of the node that the pod runs on. */
  NODE_NAME("NODE_NAME", "spec.nodeName"),
  /** The primary IP address of that node. */
  NODE_IP("NODE_IP", "status.hostIP"),
  /** The zone of that node. */
  ZONE("TOPOLOGY_ZONE", "metadata.labels['topology.kubernetes.io/zone']"),
  /** The region of that node. */
  REGION("TOPOLOGY_REGION", "metadata.labels['topology.kubernetes.io/region']"),
  /** The hash by which a Deployment tells its ReplicaSets apart. */
  POD_TEMPLATE_HASH("POD_TEMPLATE_HASH", "metadata.labels['pod-template-hash']"),
  /** The container image. */
  IMAGE("NETINFO_IMAGE", null),
  /** The version of the application. */
  VERSION("NETINFO_VERSION", null),
  /** The web framework. */
  FRAMEWORK(null, null),
  /** The web framework's version. */
  FRAMEWORK_VERSION(null, null),
  /** The client's IP address. */
  CLIENT_IP(null, null),
  /** The IP address of the other end of the TCP connection. */
  PEER_IP(null, null),
  /** The port of the other end of the TCP connection. */
  PEER_PORT(null, null),
  /** What that other end is: another pod, the node, and so on. */
  PEER_KIND(null, null),
  /** The greeting. */
  GREETING("GREETING", null);

  private static final Map<String, Field> BY_TEXT =
      Stream.of(values()).collect(Collectors.toMap(Field::text, field -> field));

  private final String text;
  private final @Nullable String variable;
  private final @Nullable String fieldPath;

  Field(@Nullable String variable, @Nullable String fieldPath) {
    this.text = name().toLowerCase(Locale.ROOT);
    this.variable = variable;
    this.fieldPath = fieldPath;
  }

  /** Returns the field of that text, or null. */
  public static @Nullable Field of(String text) {
    return BY_TEXT.get(text);
  }

  /** Returns the field's text in JSON, paths and placeholders, such as {@code pod_name}. */
  public String text() {
    return text;
  }

  /** Returns the environment variable that supplies it, or null if none does. */
  public @Nullable String variable() {
    return variable;
  }

  /**
   * Returns the field of the pod from which Kubernetes' downward API supplies the variable, or null
   * if it does not.
   */
  public @Nullable String fieldPath() {
    return fieldPath;
  }

  /** Returns one line for a field without a value: which variable would supply it. */
  public String howToSupply() {
    if (variable == null) {
      return text + " is not known for this connection";
    }
    String line = text + " is not known: set " + variable;
    return fieldPath == null ? line : line + " (downward API: fieldPath " + fieldPath + ")";
  }

  /** Returns {@link #text()}. */
  @Override
  public String toString() {
    return text;
  }
}
