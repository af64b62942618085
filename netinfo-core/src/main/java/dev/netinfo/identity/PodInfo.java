package dev.netinfo.identity;

import dev.netinfo.address.IpAddress;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pod this process runs in, or what comes nearest to one elsewhere: a laptop has a name and an
 * address too.
 *
 * <p>Immutable and thread-safe.
 */
public final class PodInfo {
  private final Facts facts;
  private final Fact<List<IpAddress>> ips;
  private final Fact<IpAddress> ip;

  private PodInfo(Facts facts, Fact<IpAddress> ip, Fact<List<IpAddress>> ips) {
    this.facts = facts;
    this.ip = ip;
    this.ips = ips;
  }

  /**
   * Reads the variables of the downward API from the environment, and asks the machine for the
   * name, the namespace and the addresses that are not among them. No packet is sent and no name is
   * looked up. An empty variable counts as absent.
   *
   * @throws IllegalArgumentException if a variable has the wrong shape; the message names and
   *     quotes it
   */
  public static PodInfo from(Map<String, String> environment) {
    return from(environment, Machine.local());
  }

  static PodInfo from(Map<String, String> environment, Machine machine) {
    Environment variables = new Environment(environment);
    Facts facts =
        new Facts()
            .add("pod_name", variables.text("POD_NAME"), machine::name)
            .add("pod_namespace", variables.text("POD_NAMESPACE"), machine::namespace)
            .add("pod_uid", variables.text("POD_UID"))
            .add("pod_service_account", variables.text("POD_SERVICE_ACCOUNT"))
            .add("pod_template_hash", variables.text("POD_TEMPLATE_HASH"))
            .add("image", variables.text("NETINFO_IMAGE"));
    PodAddresses addresses = PodAddresses.of(variables, machine);
    return new PodInfo(facts, addresses.ip(), addresses.ips());
  }

  /** Returns the pod's name; outside a pod the host's. */
  public String name() {
    return facts.required("pod_name");
  }

  /** Returns the pod's namespace, or null if it is not known. */
  public @Nullable String namespace() {
    return facts.value("pod_namespace");
  }

  /** Returns the pod's UID, or null if it is not known. */
  public @Nullable String uid() {
    return facts.value("pod_uid");
  }

  /** Returns the pod's primary address; loopback only if the machine has no other. */
  public IpAddress ip() {
    return ip.value();
  }

  /** Returns the pod's addresses of both families, the primary one first; at least one. */
  public List<IpAddress> ips() {
    return ips.value();
  }

  /** Returns the name of the pod's service account, or null if it is not known. */
  public @Nullable String serviceAccount() {
    return facts.value("pod_service_account");
  }

  /** Returns the hash that names the pod's ReplicaSet, or null if it is not known. */
  public @Nullable String templateHash() {
    return facts.value("pod_template_hash");
  }

  /** Returns the container image, or null if it is not known. */
  public @Nullable String image() {
    return facts.value("image");
  }

  /**
   * Returns where each known value was taken from, by its name in the vocabulary, such as {@code
   * pod_name}.
   */
  public Map<String, String> sources() {
    Map<String, String> sources = facts.sources();
    sources.put("pod_ip", ip.source());
    sources.put("pod_ips", ips.source());
    return sources;
  }
}
