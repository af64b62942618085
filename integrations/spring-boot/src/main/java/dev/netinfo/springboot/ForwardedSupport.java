package dev.netinfo.springboot;

import dev.netinfo.text.Printable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.Environment;

/**
 * Ends the start, before any bean is created, if Spring Boot's own support for forwarded headers is
 * on, or if a setting is unknown or has the wrong shape.
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
   * Refuses beans that replace the peer before netinfo sees it, or the client after netinfo has set
   * it.
   *
   * @param own the name of netinfo's own bean of that type; empty if it has none
   * @throws RefusedConfiguration if there is another bean of that type
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
            + ": it replaces the peer by the value of a header, which anybody can forge. netinfo"
            + " needs the real peer, and gives Spring the client.",
        action + ".",
        null);
  }
}
