package dev.netinfo.helidon;

import dev.netinfo.request.ClientRequestPolicy;
import dev.netinfo.request.ClientRequestSettings;
import io.helidon.config.Config;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The settings of the feature, as Helidon's configuration has them. */
final class Settings {
  /** What Helidon itself reads of a feature. */
  private static final Set<String> OF_HELIDON = Set.of("enabled", "name", "type");

  private static final String DISCOVERY = "requested-uri-discovery";

  private Settings() {}

  static ClientRequestPolicy policy(Config config) {
    String prefix = config.key().isRoot() ? "" : config.key() + ".";
    Map<String, String> values = new HashMap<>();
    config
        .detach()
        .asMap()
        .orElse(Map.of())
        .forEach((name, value) -> {
          if (!OF_HELIDON.contains(name)) {
            values.merge(prefix + withoutIndex(name), value, (first, next) -> first + "," + next);
          }
        });
    ClientRequestPolicy policy = ClientRequestSettings.from(values, prefix);
    refuseDiscovery(config);
    return policy;
  }

  /** Returns the name of the list that an element such as {@code trusted-proxies.0} is of. */
  private static String withoutIndex(String name) {
    return name.replaceFirst("\\.[0-9]+$", "");
  }

  /** Refuses Helidon's own rules for forwarded headers beside ours, on any socket. */
  private static void refuseDiscovery(Config config) {
    config
        .root()
        .traverse()
        .filter(node -> node.name().equals(DISCOVERY))
        .filter(node -> node.get("enabled").asBoolean().orElse(true))
        .findFirst()
        .ifPresent(node -> {
          throw new IllegalArgumentException(
              node.key()
                  + " reads forwarded headers by rules of its own; remove it, or set "
                  + node.key()
                  + ".enabled=false: netinfo tells requestedUri()");
        });
  }
}
