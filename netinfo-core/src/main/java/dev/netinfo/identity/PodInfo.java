package dev.netinfo.identity;

import dev.netinfo.address.IpAddress;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pod that this process runs in. Elsewhere, such as on a laptop, the host's name and addresses
 * take the place of the pod's.
 *
 * <p>Immutable and thread-safe.
 */
public final class PodInfo {
  private static final String[] ABOUT_POD = {"pod_name", "pod_namespace", "pod_uid"};
  private static final String[] ABOUT_ORIGIN = {
    "pod_service_account", "pod_template_hash", "image"
  };

  private final SourcedTexts texts;
  private final SourcedValue<List<IpAddress>> ips;
  private final SourcedValue<IpAddress> ip;

  private PodInfo(
      SourcedTexts texts, SourcedValue<IpAddress> ip, SourcedValue<List<IpAddress>> ips) {
    this.texts = texts;
    this.ip = ip;
    this.ips = ips;
  }

  /**
   * Reads the variables of the downward API by their usual names ({@link DownwardApi#standard()}),
   * and asks this host for the name, the namespace and the addresses that are not among them. No
   * packet is sent and no name is looked up. An empty variable counts as absent.
   *
   * @throws IllegalArgumentException if a variable has the wrong shape; the message names and
   *     quotes it
   */
  public static PodInfo from(Map<String, String> environment) {
    return from(environment, DownwardApi.standard());
  }

  /**
   * Reads the variables of the downward API by names of the application's choice; else like {@link
   * #from(Map)}.
   *
   * @throws IllegalArgumentException if a variable has the wrong shape; the message names and
   *     quotes it
   */
  public static PodInfo from(Map<String, String> environment, DownwardApi names) {
    return from(new Environment(environment, names), LocalHost.standard());
  }

  static PodInfo from(Environment variables, LocalHost host) {
    SourcedTexts texts = new SourcedTexts();
    for (String key : ABOUT_POD) {
      SourcedValue<String> text = variables.text(key);
      texts.add(key, text != null ? text : host.text(key));
    }
    for (String key : ABOUT_ORIGIN) {
      texts.add(key, variables.text(key));
    }
    PodAddresses addresses = PodAddresses.of(variables, host);
    return new PodInfo(texts, addresses.ip(), addresses.ips());
  }

  /** Returns the pod's name; outside a pod the host's. */
  public String name() {
    return texts.required("pod_name");
  }

  /** Returns the pod's namespace, or null if it is not known. */
  public @Nullable String namespace() {
    return texts.value("pod_namespace");
  }

  /** Returns the pod's UID, or null if it is not known. */
  public @Nullable String uid() {
    return texts.value("pod_uid");
  }

  /** Returns the pod's primary address; loopback only if the host has no other. */
  public IpAddress ip() {
    return ip.value();
  }

  /** Returns the pod's addresses of both families, the primary one first; at least one. */
  public List<IpAddress> ips() {
    return ips.value();
  }

  /** Returns the name of the pod's service account, or null if it is not known. */
  public @Nullable String serviceAccount() {
    return texts.value("pod_service_account");
  }

  /** Returns the hash that names the pod's ReplicaSet, or null if it is not known. */
  public @Nullable String templateHash() {
    return texts.value("pod_template_hash");
  }

  /** Returns the container image, or null if it is not known. */
  public @Nullable String image() {
    return texts.value("image");
  }

  /** Returns name and address, for a log. */
  @Override
  public String toString() {
    return name() + " at " + ip();
  }

  /**
   * Returns where each known value was read: the environment variable, {@code hostname}, {@code
   * service account}, {@code interface eth0} and the like, or {@code loopback}. The keys are {@code
   * pod_name}, {@code pod_namespace}, {@code pod_uid}, {@code pod_ip}, {@code pod_ips}, {@code
   * pod_service_account}, {@code pod_template_hash} and {@code image}, in this order; unmodifiable.
   */
  public Map<String, String> sources() {
    Map<String, String> sources = new LinkedHashMap<>();
    for (String key : ABOUT_POD) {
      texts.addSource(key, sources);
    }
    sources.put("pod_ip", ip.source());
    sources.put("pod_ips", ips.source());
    for (String key : ABOUT_ORIGIN) {
      texts.addSource(key, sources);
    }
    return Collections.unmodifiableMap(sources);
  }
}
