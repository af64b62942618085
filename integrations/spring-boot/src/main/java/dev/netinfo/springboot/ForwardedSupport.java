package dev.netinfo.springboot;

import dev.netinfo.text.Printable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.env.Environment;

/**
 * Ends the start, before any bean is created, if Spring Boot's own support for forwarded headers is
 * on, or if a setting is unknown or has the wrong shape.
 */
final class ForwardedSupport implements BeanFactoryPostProcessor, PriorityOrdered {
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

  /** Comes before the checks of beans, because a strategy makes such a bean. */
  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  /**
   * Returns the refusal of a bean that replaces the peer before netinfo sees it, or the client
   * after netinfo has set it.
   */
  static RefusedConfiguration replacing(String bean, String type) {
    return replacesThePeer(
        "The bean " + Printable.quote(bean) + " is a " + type, "Remove this bean");
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
