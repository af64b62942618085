package dev.netinfo.identity;

import dev.netinfo.address.IpAddress;
import dev.netinfo.vocabulary.Word;
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
            .add(Word.NODE_NAME, variables.text("NODE_NAME"))
            .add(Word.ZONE, variables.text("TOPOLOGY_ZONE"))
            .add(Word.REGION, variables.text("TOPOLOGY_REGION"));
    return new NodeInfo(facts, variables.address("NODE_IP"));
  }

  /** Returns the node's name, or null if it is not known. */
  public @Nullable String name() {
    return facts.value(Word.NODE_NAME);
  }

  /** Returns the node's primary address, or null if it is not known. */
  public @Nullable IpAddress ip() {
    return ip == null ? null : ip.value();
  }

  /** Returns the node's zone, or null if it is not known. */
  public @Nullable String zone() {
    return facts.value(Word.ZONE);
  }

  /** Returns the node's region, or null if it is not known. */
  public @Nullable String region() {
    return facts.value(Word.REGION);
  }

  /** Returns where each known value was taken from, in the order of the vocabulary. */
  public Map<Word, String> sources() {
    Map<Word, String> sources = facts.sources();
    if (ip != null) {
      sources.put(Word.NODE_IP, ip.source());
    }
    return sources;
  }
}
