package dev.netinfo.springboot;

import dev.netinfo.text.Printable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.Environment;

/**
 * Refuses to start, before anything is made, with Spring Boot's own support, with settings that
 * nobody reads, and with those that are wrong.
 */
final class ForwardedSupport implements BeanFactoryPostProcessor {
  private static final String REMOTE_IP = "server.tomcat.remoteip";

  private final Environment environment;

  ForwardedSupport(Environment environment) {
    this.environment = environment;
  }

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
    Binder binder = Binder.get(environment);
    refuseStrategy(
        binder.bind(SpringBootDefaults.STRATEGY, String.class).orElse(SpringBootDefaults.NONE));
    if (binder.bind(REMOTE_IP, Bindable.mapOf(String.class, String.class)).isBound()) {
      throw replacesThePeer(REMOTE_IP + ".* is set", "Remove " + REMOTE_IP + ".*");
    }
    Settings.policy(environment);
  }

  private static void refuseStrategy(String strategy) {
    if (!strategy.equalsIgnoreCase(SpringBootDefaults.NONE)) {
      throw replacesThePeer(
          SpringBootDefaults.STRATEGY + " is " + Printable.quote(strategy),
          "Leave it out, or write %s=%s"
              .formatted(SpringBootDefaults.STRATEGY, SpringBootDefaults.NONE));
    }
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
        action + ".",
        null);
  }
}
