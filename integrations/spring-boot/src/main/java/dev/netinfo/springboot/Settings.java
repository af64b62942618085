package dev.netinfo.springboot;

import dev.netinfo.request.ClientRequestPolicy;
import dev.netinfo.request.ClientRequestSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
      // Kubernetes sets variables such as NETINFO_PORT for a Service called netinfo.
      if (source instanceof IterableConfigurationPropertySource names
          && !(source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource)) {
        names.forEach(name -> putUnknown(name, names, values));
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

  /** Puts in what the core refuses: names under the prefix, and the prefix, without a setting. */
  private static void putUnknown(
      ConfigurationPropertyName name,
      ConfigurationPropertySource source,
      Map<String, Object> values) {
    ConfigurationPropertyName setting = name.isLastElementIndexed() ? name.getParent() : name;
    boolean isOurs = PREFIX.equals(setting) || PREFIX.isAncestorOf(setting);
    ConfigurationProperty property = isOurs ? source.getConfigurationProperty(name) : null;
    if (property != null && !KNOWN.contains(setting)) {
      values.putIfAbsent(setting.toString(), property.getValue());
    }
  }
}
