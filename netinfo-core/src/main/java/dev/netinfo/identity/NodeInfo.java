package dev.netinfo.identity;

import dev.netinfo.address.IpAddress;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The node that the pod runs on. Only the downward API knows it, so every value may be absent.
 *
 * <p>Immutable and thread-safe.
 */
public final class NodeInfo {
  private final SourcedTexts texts;
  private final @Nullable SourcedValue<IpAddress> ip;

  private NodeInfo(SourcedTexts texts, @Nullable SourcedValue<IpAddress> ip) {
    this.texts = texts;
    this.ip = ip;
  }

  /**
   * Reads the variables of the downward API by their usual names: {@code NODE_NAME}, {@code
   * NODE_IP}, {@code TOPOLOGY_ZONE} and {@code TOPOLOGY_REGION}. An empty variable counts as
   * absent.
   *
   * @throws IllegalArgumentException if a variable has the wrong shape; the message names and
   *     quotes it
   */
  public static NodeInfo from(Map<String, String> environment) {
    return from(environment, DownwardApi.standard());
  }

  /**
   * Reads the variables of the downward API by names of the application's choice. An empty variable
   * counts as absent.
   *
   * @throws IllegalArgumentException if a variable has the wrong shape; the message names and
   *     quotes it
   */
  public static NodeInfo from(Map<String, String> environment, DownwardApi names) {
    Environment variables = new Environment(environment, names);
    SourcedTexts texts = new SourcedTexts();
    for (String key : new String[] {"node_name", "zone", "region"}) {
      texts.add(key, variables.text(key));
    }
    return new NodeInfo(texts, variables.address("node_ip"));
  }

  /** Returns the node's name, or null if it is not known. */
  public @Nullable String name() {
    return texts.value("node_name");
  }

  /** Returns the node's primary address, or null if it is not known. */
  public @Nullable IpAddress ip() {
    return ip == null ? null : ip.value();
  }

  /** Returns the node's zone, or null if it is not known. */
  public @Nullable String zone() {
    return texts.value("zone");
  }

  /** Returns the node's region, or null if it is not known. */
  public @Nullable String region() {
    return texts.value("region");
  }

  /**
   * Returns the environment variable that each known value was read from, by the keys {@code
   * node_name}, {@code node_ip}, {@code zone} and {@code region}, in this order; unmodifiable.
   */
  public Map<String, String> sources() {
    Map<String, String> sources = new LinkedHashMap<>();
    texts.addSource("node_name", sources);
    if (ip != null) {
      sources.put("node_ip", ip.source());
    }
    texts.addSource("zone", sources);
    texts.addSource("region", sources);
    return Collections.unmodifiableMap(sources);
  }
}
