package dev.netinfo.helidon;

import dev.netinfo.request.ClientRequestPolicy;
import dev.netinfo.request.ClientRequestSettings;
import dev.netinfo.text.Printable;
import io.helidon.config.Config;
import java.util.HashMap;
import java.util.List;
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
    Map<String, Object> values = new HashMap<>();
    if (config.hasValue()) {
      values.put(config.key().toString(), text(config));
    }
    for (Config setting : children(config)) {
      if (!OF_HELIDON.contains(setting.name())) {
        values.put(setting.key().toString(), value(setting));
        // No setting has settings below it, and the core refuses these names.
        children(setting).stream()
            .filter(child -> !isElement(child))
            .forEach(child -> values.put(child.key().toString(), ""));
      }
    }
    ClientRequestPolicy policy = ClientRequestSettings.from(values, prefix);
    refuseDiscovery(config);
    return policy;
  }

  /**
   * Returns a text or a list. If one source has the text and another the list, Helidon keeps both,
   * and does not tell which source goes first.
   */
  private static Object value(Config setting) {
    List<String> list = children(setting).stream().map(Settings::text).toList();
    if (!setting.hasValue()) {
      return list;
    }
    String text = text(setting);
    if (!list.isEmpty()) {
      throw new IllegalArgumentException(
          "%s: %s and the list %s are both set; remove one, or write both in the same form"
              .formatted(
                  setting.key(), Printable.quote(text), Printable.quote(String.join(",", list))));
    }
    return text;
  }

  private static List<Config> children(Config node) {
    return node.type() == Config.Type.OBJECT || node.type() == Config.Type.LIST
        ? node.asNodeList().orElse(List.of())
        : List.of();
  }

  private static boolean isElement(Config node) {
    return node.isLeaf() && node.name().matches("[0-9]+");
  }

  private static String text(Config node) {
    return node.asString().orElse("");
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
