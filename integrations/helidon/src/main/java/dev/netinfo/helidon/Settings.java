package dev.netinfo.helidon;

import dev.netinfo.request.ClientRequestPolicy;
import dev.netinfo.request.ClientRequestSettings;
import dev.netinfo.text.Printable;
import io.helidon.config.Config;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the feature's settings from Helidon's configuration. */
final class Settings {
  /** The keys of a feature that Helidon itself reads. */
  private static final String[] OF_HELIDON = {"enabled", "name", "type"};

  private static final String DISCOVERY = "requested-uri-discovery";

  private Settings() {}

  /**
   * Returns the policy.
   *
   * @throws IllegalArgumentException as {@link NetinfoFeature#create(Config)}
   */
  static ClientRequestPolicy policy(Config config) {
    Map<String, Object> values = new HashMap<>();
    Map<String, List<String>> lists = new HashMap<>();
    Stream.concat(Stream.of(config), config.traverse())
        .forEach(node -> {
          if (node.isLeaf() && node.name().matches("[0-9]+")) {
            list(lists, node.key().parent()).add(node.asString().orElse(""));
          } else if (node.hasValue()) {
            values.put(node.key().toString(), node.asString().orElse(""));
          } else if (node.isList()) {
            list(lists, node.key());
          }
        });
    lists.forEach((name, list) -> refuseBoth(name, values.put(name, list), list));
    String prefix = config.key().isRoot() ? "" : config.key() + ".";
    ClientRequestPolicy policy = ClientRequestSettings.from(values, prefix, OF_HELIDON);
    refuseDiscovery(config);
    return policy;
  }

  private static List<String> list(Map<String, List<String>> lists, Config.Key key) {
    return lists.computeIfAbsent(key.toString(), name -> new ArrayList<>());
  }

  /**
   * Refuses a text and a list. If one source has the text and another the list, Helidon keeps both,
   * and does not tell which source goes first.
   */
  private static void refuseBoth(String name, @Nullable Object text, List<String> list) {
    if (text != null) {
      throw new IllegalArgumentException(
          "%s: %s and the list %s are both set; remove one, or write both in the same form"
              .formatted(
                  name, Printable.quote(text.toString()), Printable.quote(String.join(",", list))));
    }
  }

  /** Refuses Helidon's own support for forwarded headers, on any socket. */
  private static void refuseDiscovery(Config config) {
    config
        .root()
        .traverse()
        .filter(node -> node.name().equals(DISCOVERY))
        .filter(node -> node.get("enabled").asBoolean().orElse(true))
        .findFirst()
        .ifPresent(node -> {
          throw new IllegalArgumentException(
              "%1$s reads forwarded headers by rules of its own; remove it, or set %1$s.enabled=false:"
                      .formatted(node.key())
                  + " netinfo sets requestedUri()");
        });
  }
}
