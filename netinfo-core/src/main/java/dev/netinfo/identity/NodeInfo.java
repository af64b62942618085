package dev.netinfo.identity;

import dev.netinfo.address.IpAddress;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The node the pod runs on. Only the downward API knows it, so every value may be absent.
 *
 * <p>Immutable and thread-safe.
 */
public final class NodeInfo {
  private final Facts facts;
  private final @Nullable Fact<IpAddress> ip;

  private NodeInfo(Facts facts, @Nullable Fact<IpAddress> ip) {
    this.facts = facts;
    this.ip = ip;
  }

  /**
   * Reads the variables of the downward API from the environment. An empty variable counts as
   * absent.
   *
   * @throws IllegalArgumentException if a variable has the wrong shape; the message names and
   *     quotes it
   */
  public static NodeInfo from(Map<String, String> environment) {
    Environment variables = new Environment(environment);
    Facts facts =
        new Facts()
            .add("node_name", variables.text("NODE_NAME"))
            .add("zone", variables.text("TOPOLOGY_ZONE"))
            .add("region", variables.text("TOPOLOGY_REGION"));
    return new NodeInfo(facts, variables.address("NODE_IP"));
  }

  /** Returns the node's name, or null if it is not known. */
  public @Nullable String name() {
    return facts.value("node_name");
  }

  /** Returns the node's primary address, or null if it is not known. */
  public @Nullable IpAddress ip() {
    return ip == null ? null : ip.value();
  }

  /** Returns the node's zone, or null if it is not known. */
  public @Nullable String zone() {
    return facts.value("zone");
  }

  /** Returns the node's region, or null if it is not known. */
  public @Nullable String region() {
    return facts.value("region");
  }

  /**
   * Returns where each known value was taken from, by its name in the vocabulary, such as {@code
   * pod_name}.
   */
  public Map<String, String> sources() {
    Map<String, String> sources = facts.sources();
    if (ip != null) {
      sources.put("node_ip", ip.source());
    }
    return sources;
  }
}
