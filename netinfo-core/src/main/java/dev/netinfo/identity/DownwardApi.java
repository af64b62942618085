package dev.netinfo.identity;

import dev.netinfo.text.Printable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The environment variables through which Kubernetes' downward API tells a container about its pod
 * and node, by the key of the value that each supplies.
 *
 * {@snippet file="dev/netinfo/ExamplesTest.java" region="downward"}
 *
 * <p>Immutable and thread-safe.
 */
public final class DownwardApi {
  private static final DownwardApi STANDARD = new DownwardApi(standardVariables());

  private final Map<String, String> variables;

  private DownwardApi(Map<String, String> variables) {
    this.variables = Collections.unmodifiableMap(variables);
  }

  /**
   * Returns the usual names: {@code POD_NAME} for {@code pod_name} and so on; {@code TOPOLOGY_ZONE}
   * and {@code TOPOLOGY_REGION} for {@code zone} and {@code region}; {@code NETINFO_IMAGE} for
   * {@code image}.
   */
  public static DownwardApi standard() {
    return STANDARD;
  }

  /**
   * Returns the same names, except that another variable supplies the value of a key.
   *
   * @param key a key of {@link #variables()}, such as {@code pod_name}
   * @throws IllegalArgumentException if there is no such key; the message quotes it
   */
  public DownwardApi with(String key, String variable) {
    variable(key);
    Map<String, String> changed = new LinkedHashMap<>(variables);
    changed.put(key, variable);
    return new DownwardApi(changed);
  }

  /** Returns the variables by key, the pod's keys first; unmodifiable. */
  public Map<String, String> variables() {
    return variables;
  }

  /**
   * Returns the variable that supplies the value of a key.
   *
   * @throws IllegalArgumentException if there is no such key; the message quotes it
   */
  public String variable(String key) {
    String variable = variables.get(key);
    if (variable == null) {
      throw new IllegalArgumentException(
          Printable.quote(key) + " is not a key; write one of " + variables.keySet());
    }
    return variable;
  }

  private static Map<String, String> standardVariables() {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("pod_name", "POD_NAME");
    variables.put("pod_namespace", "POD_NAMESPACE");
    variables.put("pod_uid", "POD_UID");
    variables.put("pod_ip", "POD_IP");
    variables.put("pod_ips", "POD_IPS");
    variables.put("pod_service_account", "POD_SERVICE_ACCOUNT");
    variables.put("pod_template_hash", "POD_TEMPLATE_HASH");
    variables.put("image", "NETINFO_IMAGE");
    variables.put("node_name", "NODE_NAME");
    variables.put("node_ip", "NODE_IP");
    variables.put("zone", "TOPOLOGY_ZONE");
    variables.put("region", "TOPOLOGY_REGION");
    return variables;
  }
}
