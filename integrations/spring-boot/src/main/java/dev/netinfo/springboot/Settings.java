package dev.netinfo.springboot;

import dev.netinfo.request.ClientRequestPolicy;
import dev.netinfo.request.ClientRequestSettings;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.bind.BindResult;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
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

  private static final List<ConfigurationPropertyName> SETTINGS =
      ClientRequestSettings.properties().stream().map(PREFIX::append).toList();

  private Settings() {}

  /**
   * Returns the policy.
   *
   * @throws RefusedConfiguration if a setting is unknown, has the wrong shape or contradicts
   *     another; the description quotes it
   */
  static ClientRequestPolicy policy(Environment environment) {
    Binder binder = Binder.get(environment);
    Map<String, Object> values = new HashMap<>();
    for (ConfigurationPropertyName name : names(environment)) {
      BindResult<List<String>> value = binder.bind(name, Bindable.listOf(String.class));
      // The prefix may be there without a value, as in YAML without settings.
      value.ifBound(
          list -> values.put(name.toString(), name.equals(PREFIX) ? String.join(",", list) : list));
    }
    try {
      return ClientRequestSettings.from(values, PREFIX + ".");
    } catch (IllegalArgumentException e) {
      throw new RefusedConfiguration(
          String.valueOf(e.getMessage()), "Correct it in the application's configuration.");
    }
  }

  /**
   * Returns the settings' names, and what else is configured under the prefix: the core refuses it.
   */
  private static Set<ConfigurationPropertyName> names(Environment environment) {
    Set<ConfigurationPropertyName> names = new LinkedHashSet<>(SETTINGS);
    for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
      // Kubernetes sets variables such as NETINFO_PORT for a Service called netinfo.
      if (source instanceof IterableConfigurationPropertySource configured
          && !(source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource)) {
        configured.stream()
            .map(name -> name.isLastElementIndexed() ? name.getParent() : name)
            .filter(name -> PREFIX.equals(name) || PREFIX.isAncestorOf(name))
            .forEach(names::add);
      }
    }
    return names;
  }
}
