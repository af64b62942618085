package dev.netinfo.watch.request;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pod, as far as its answers describe it. Each text is short and of printable ASCII, so that it
 * cannot break a line; it may still be markup. It is empty where nothing is told.
 *
 * @param name never empty
 * @param ip its address
 * @param node the name of its node
 * @param zone of the node
 * @param framework such as {@code helidon}
 * @param version of what it runs, such as {@code 1.1.0}
 * @param image such as {@code demo:1.1.0-helidon}
 */
public record SeenPod(
    String name,
    String ip,
    String node,
    String zone,
    String framework,
    String version,
    String image) {
  /** Names of a Deployment's pods: its name, the hash of the ReplicaSet, and a random suffix. */
  private static final Pattern OF_A_REPLICA_SET =
      Pattern.compile(".+-([b-df-hj-np-tv-xz0-9]{5,10})-[b-df-hj-np-tv-xz0-9]{5}");

  /** Returns a pod of which only the name is known. */
  public static SeenPod named(String name) {
    return new SeenPod(name, "", "", "", "", "", "");
  }

  /**
   * Returns what it runs, to tell old pods from new ones: version and framework, such as {@code
   * 1.1.0 helidon}; else the hash in its name that pods of a ReplicaSet share; else {@code
   * unknown}.
   */
  public String release() {
    String told = (version + " " + framework).strip();
    if (!told.isEmpty()) {
      return told;
    }
    Matcher matcher = OF_A_REPLICA_SET.matcher(name);
    return matcher.matches() ? matcher.group(1) : "unknown";
  }
}
