package dev.netinfo.helidon;

import dev.netinfo.request.ClientRequestPolicy;
import dev.netinfo.request.ClientRequestSettings;
import io.helidon.config.Config;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Reads the feature's settings from Helidon's configuration. */
final class Settings {
  /** The keys of a feature that Helidon itself reads. */
  private static final Set<String> OF_HELIDON = Set.of("enabled", "name", "type");

  private static final String DISCOVERY = "requested-uri-discovery";

  private Settings() {}

  /**
   * Returns the policy.
   *
   * @throws IllegalArgumentException as {@link NetinfoFeature#create(Config)}
   */
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

  /** Returns {@code trusted-proxies} for an element of that list, {@code trusted-proxies.0}. */
  private static String withoutIndex(String name) {
    return name.replaceFirst("\\.[0-9]+$", "");
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
              node.key()
                  + " reads forwarded headers by rules of its own; remove it, or set "
                  + node.key()
                  + ".enabled=false: netinfo sets requestedUri()");
        });
  }
}
