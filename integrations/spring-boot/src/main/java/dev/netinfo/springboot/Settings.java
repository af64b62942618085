package dev.netinfo.springboot;

import dev.netinfo.request.ClientRequestPolicy;
import dev.netinfo.request.ClientRequestSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
 * The settings, as Spring Boot's environment has them. All are bound as text, because a flag is
 * {@code true} or {@code false}, and nothing that Spring takes for it; what they may be is judged
 * by the core.
 */
final class Settings {
  private static final ConfigurationPropertyName PREFIX = ConfigurationPropertyName.of("netinfo");

  private static final List<ConfigurationPropertyName> KNOWN =
      ClientRequestSettings.properties().stream().map(PREFIX::append).toList();

  private Settings() {}

  /**
   * Returns the policy.
   *
   * @throws RefusedConfiguration if a name is unknown or a value has the wrong shape
   */
  static ClientRequestPolicy policy(Environment environment) {
    Map<String, Object> values = new HashMap<>();
    for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
      if (source instanceof IterableConfigurationPropertySource names
          && !(source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource)) {
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

  /**
   * Returns the names that are none of the settings. Those of environment variables are not looked
   * at: a Kubernetes Service called netinfo makes some, such as NETINFO_PORT.
   */
  private static Stream<ConfigurationPropertyName> unknown(
      IterableConfigurationPropertySource source) {
    return source.stream()
        .filter(PREFIX::isAncestorOf)
        .map(name -> name.isLastElementIndexed() ? name.getParent() : name)
        .filter(name -> !KNOWN.contains(name));
  }
}
