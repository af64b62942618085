package dev.netinfo.springboot;

import dev.netinfo.request.ClientRequestPolicy;
import dev.netinfo.request.ClientRequestSettings;
import dev.netinfo.text.Printable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.BindResult;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Reads the settings from Spring Boot's environment. All are bound as text, and the core checks
 * them: it accepts {@code true} and {@code false} as flags, but not the other words that Spring
 * accepts, such as {@code yes}.
 */
final class Settings {
  private static final ConfigurationPropertyName PREFIX = ConfigurationPropertyName.of("netinfo");

  private static final List<ConfigurationPropertyName> KNOWN =
      ClientRequestSettings.properties().stream().map(PREFIX::append).toList();

  private Settings() {}

  /**
   * Returns the policy.
   *
   * @throws RefusedConfiguration if a setting is unknown, has the wrong shape or contradicts
   *     another; the description quotes it
   */
  static ClientRequestPolicy policy(Environment environment) {
    Map<String, Object> values = new HashMap<>();
    for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
      if (source instanceof IterableConfigurationPropertySource names
          && !(source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource)) {
        refuseValue(names);
        unknown(names).forEach(name -> values.put(name.toString(), ""));
      }
    }
    Binder binder = Binder.get(environment);
    for (ConfigurationPropertyName name : KNOWN) {
      BindResult<List<String>> value = binder.bind(name, Bindable.listOf(String.class));
      value.ifBound(list -> values.put(name.toString(), list));
    }
    try {
      return ClientRequestSettings.from(values, PREFIX + ".");
    } catch (IllegalArgumentException e) {
      throw new RefusedConfiguration(
          String.valueOf(e.getMessage()), "Correct it in the application's configuration.", e);
    }
  }

  /** Refuses {@code netinfo: 10.0.0.0/8}, which names no setting. */
  private static void refuseValue(ConfigurationPropertySource source) {
    for (ConfigurationPropertyName name : List.of(PREFIX, PREFIX.append("[0]"))) {
      ConfigurationProperty property = source.getConfigurationProperty(name);
      if (property != null && !property.getValue().toString().isEmpty()) {
        throw new RefusedConfiguration(
            name
                + ": "
                + Printable.quote(property.getValue().toString())
                + " is the value of no setting",
            "For trusted proxies, write " + PREFIX + ".trusted-proxies.",
            null);
      }
    }
  }

  /**
   * Returns the names under the prefix that are no setting. Environment variables are skipped:
   * Kubernetes sets some, such as NETINFO_PORT, for a Service called netinfo.
   */
  private static Stream<ConfigurationPropertyName> unknown(
      IterableConfigurationPropertySource source) {
    return source.stream()
        .filter(PREFIX::isAncestorOf)
        .map(name -> name.isLastElementIndexed() ? name.getParent() : name)
        .filter(name -> !KNOWN.contains(name));
  }
}
