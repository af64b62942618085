package dev.netinfo.springboot;

import dev.netinfo.request.ClientRequestSettings;
import dev.netinfo.text.Printable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Refuses to start, before anything is made, with Spring Boot's own support, with settings that
 * nobody reads, and with those that are wrong.
 */
final class ForwardedSupport implements BeanFactoryPostProcessor {
  private static final ConfigurationPropertyName REMOTE_IP =
      ConfigurationPropertyName.of("server.tomcat.remoteip");

  private static final ConfigurationPropertyName OURS =
      ConfigurationPropertyName.of(NetinfoProperties.PREFIX);

  private final Environment environment;

  ForwardedSupport(Environment environment) {
    this.environment = environment;
  }

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
    refuseStrategy();
    for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
      if (source.containsDescendantOf(REMOTE_IP) == ConfigurationPropertyState.PRESENT) {
        throw replacesThePeer("server.tomcat.remoteip.* is set", "Remove server.tomcat.remoteip.*");
      }
      if (source instanceof IterableConfigurationPropertySource known
          && !(source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource)) {
        refuseUnknown(known);
      }
    }
    Binder.get(environment)
        .bind(OURS, Bindable.of(NetinfoProperties.class))
        .ifBound(NetinfoProperties::policy);
  }

  private void refuseStrategy() {
    String strategy =
        Binder.get(environment).bind(SpringBootDefaults.STRATEGY, String.class).orElse("");
    if (!strategy.isEmpty() && !strategy.equalsIgnoreCase(SpringBootDefaults.NONE)) {
      throw replacesThePeer(
          SpringBootDefaults.STRATEGY + " is " + Printable.quote(strategy),
          "Leave it out, or write %s=%s"
              .formatted(SpringBootDefaults.STRATEGY, SpringBootDefaults.NONE));
    }
  }

  /**
   * Refuses a name that is none of the settings. Not in environment variables: a Kubernetes Service
   * called netinfo makes some, such as NETINFO_PORT.
   */
  private static void refuseUnknown(IterableConfigurationPropertySource source) {
    List<ConfigurationPropertyName> known =
        ClientRequestSettings.properties().stream().map(OURS::append).toList();
    Map<String, String> unknown = new HashMap<>();
    source.stream()
        .filter(OURS::isAncestorOf)
        .map(name -> name.isLastElementIndexed() ? name.getParent() : name)
        .filter(name -> !known.contains(name))
        .forEach(name -> unknown.put(name.toString(), ""));
    RefusedConfiguration.unless(
        () -> ClientRequestSettings.from(unknown, NetinfoProperties.PREFIX + "."));
  }

  /**
   * Refuses beans that change the peer before netinfo sees it, or its answer after it.
   *
   * @param own the bean of that type that is netinfo's
   */
  static void refuse(ConfigurableListableBeanFactory beans, ResolvableType type, String own) {
    for (String name : beans.getBeanNamesForType(type, true, false)) {
      if (!name.equals(own)) {
        throw replacesThePeer(
            "The bean " + Printable.quote(name) + " is a " + type, "Remove this bean");
      }
    }
  }

  private static RefusedConfiguration replacesThePeer(String what, String action) {
    return new RefusedConfiguration(
        what
            + ": it replaces the peer by what a header says, which anybody may write. netinfo"
            + " judges the peer, and says to Spring who asked.",
        action + ".");
  }
}
