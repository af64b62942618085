package dev.netinfo.identity;

import dev.netinfo.address.IpAddress;
import dev.netinfo.vocabulary.Word;
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
            .add(Word.POD_NAME, variables.text("POD_NAME"), machine::name)
            .add(Word.POD_NAMESPACE, variables.text("POD_NAMESPACE"), machine::namespace)
            .add(Word.POD_UID, variables.text("POD_UID"))
            .add(Word.POD_SERVICE_ACCOUNT, variables.text("POD_SERVICE_ACCOUNT"))
            .add(Word.POD_TEMPLATE_HASH, variables.text("POD_TEMPLATE_HASH"))
            .add(Word.IMAGE, variables.text("NETINFO_IMAGE"));
    PodAddresses addresses = PodAddresses.of(variables, machine);
    return new PodInfo(facts, addresses.ip(), addresses.ips());
  }

  /** Returns the pod's name; outside a pod the host's. */
  public String name() {
    return facts.required(Word.POD_NAME);
  }

  /** Returns the pod's namespace, or null if it is not known. */
  public @Nullable String namespace() {
    return facts.value(Word.POD_NAMESPACE);
  }

  /** Returns the pod's UID, or null if it is not known. */
  public @Nullable String uid() {
    return facts.value(Word.POD_UID);
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
    return facts.value(Word.POD_SERVICE_ACCOUNT);
  }

  /** Returns the hash that names the pod's ReplicaSet, or null if it is not known. */
  public @Nullable String templateHash() {
    return facts.value(Word.POD_TEMPLATE_HASH);
  }

  /** Returns the container image, or null if it is not known. */
  public @Nullable String image() {
    return facts.value(Word.IMAGE);
  }

  /** Returns where each known value was taken from, in the order of the vocabulary. */
  public Map<Word, String> sources() {
    Map<Word, String> sources = facts.sources();
    sources.put(Word.POD_IP, ip.source());
    sources.put(Word.POD_IPS, ips.source());
    return sources;
  }
}
