package dev.netinfo.micronaut;

import dev.netinfo.request.ClientRequestPolicy;
import dev.netinfo.request.ClientRequestSettings;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.PropertySource.PropertyConvention;
import io.micronaut.core.naming.NameUtils;
import java.util.HashMap;
import java.util.Map;

/** Creates the policy from the configuration, unless the application has a bean for it. */
@Factory
final class PolicyFactory {
  private static final String PREFIX = "netinfo.";

  /**
   * Returns the policy, made when the application starts.
   *
   * @throws IllegalArgumentException if a setting is unknown, has the wrong shape or contradicts
   *     another; the message quotes it
   */
  @Context
  @Requires(missingBeans = ClientRequestPolicy.class)
  ClientRequestPolicy policy(Environment environment) {
    Map<String, Object> values = new HashMap<>();
    for (PropertySource source : environment.getPropertySources()) {
      if (source.getConvention() != PropertyConvention.ENVIRONMENT_VARIABLE) {
        putOurs(source, values);
      }
    }
    ClientRequestSettings.properties().stream()
        .map(PREFIX::concat)
        .forEach(name ->
            environment
                // Not as text, which an empty list would be too.
                .getProperty(name, Object.class)
                .ifPresent(value -> values.put(name, value)));
    return ClientRequestSettings.from(values, PREFIX);
  }

  /**
   * Puts in what is under the prefix, for the core to refuse what is no setting. The caller skips
   * environment variables: their names are ambiguous ({@code NETINFO_A_B} is {@code a.b} and {@code
   * a-b}), and Kubernetes sets some for a Service called netinfo. Settings are read from the
   * environment all the same.
   */
  private static void putOurs(PropertySource source, Map<String, Object> values) {
    for (String key : source) {
      String name = NameUtils.hyphenate(key, true).replaceFirst("\\[.*", "");
      if ((name + ".").startsWith(PREFIX)) {
        values.put(name, source.get(key));
      }
    }
  }
}
