package dev.netinfo.springboot;

import static org.springframework.context.ConfigurableApplicationContext.ENVIRONMENT_BEAN_NAME;

import dev.netinfo.text.Printable;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Ends the start if something of Spring or Tomcat replaces the peer. The properties, and netinfo's
 * settings, are checked before any bean is created; beans are checked themselves, because one may
 * be declared as {@code Filter} or {@code FilterRegistrationBean<?>}.
 */
final class ForwardedSupport
    implements BeanFactoryPostProcessor, BeanPostProcessor, PriorityOrdered {
  private static final String STRATEGY = "server.forward-headers-strategy";
  private static final String NONE = "none";
  private static final String REMOTE_IP = "server.tomcat.remoteip";

  /**
   * Spring Boot's own support stays off, also in a pod, where Spring Boot would switch it on; and
   * Tomcat's access log shows the client that the filter sets.
   */
  private static final Map<String, Object> DEFAULTS =
      Map.of(STRATEGY, NONE, "server.tomcat.accesslog.request-attributes-enabled", "true");

  /** By name, because an application has only some of these classes. */
  private static final Set<String> REPLACING =
      Set.of(
          "org.springframework.web.filter.ForwardedHeaderFilter",
          "org.springframework.web.server.adapter.ForwardedHeaderTransformer",
          "org.apache.catalina.filters.RemoteIpFilter");

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
    ConfigurableEnvironment environment =
        beanFactory.getBean(ENVIRONMENT_BEAN_NAME, ConfigurableEnvironment.class);
    Binder binder = Binder.get(environment);
    String strategy = binder.bind(STRATEGY, String.class).orElse(NONE);
    if (!strategy.equalsIgnoreCase(NONE)) {
      throw replacesThePeer(
          STRATEGY + " is " + Printable.quote(strategy),
          "Leave it out, or write " + STRATEGY + "=" + NONE);
    }
    if (binder.bind(REMOTE_IP, Bindable.mapOf(String.class, String.class)).isBound()) {
      throw replacesThePeer(REMOTE_IP + ".* is set", "Remove " + REMOTE_IP + ".*");
    }
    Settings.policy(environment);
    environment
        .getPropertySources()
        .addLast(new MapPropertySource(ForwardedSupport.class.getName(), DEFAULTS));
  }

  /** Called for every bean before it is used. */
  @Override
  public Object postProcessBeforeInitialization(Object bean, String name) {
    Object filter =
        bean instanceof FilterRegistrationBean<?> registration ? registration.getFilter() : bean;
    Class<?> type = filter == null ? null : filter.getClass();
    for (; type != null && type != ClientTransformer.class; type = type.getSuperclass()) {
      if (REPLACING.contains(type.getName())) {
        throw replacesThePeer(
            "The bean " + Printable.quote(name) + " is a " + type.getName(), "Remove this bean");
      }
    }
    return bean;
  }

  /** Comes before the check of beans, because a strategy makes such a bean. */
  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  private static RefusedConfiguration replacesThePeer(String what, String action) {
    return new RefusedConfiguration(
        what
            + ": it replaces the peer by the value of a header, which anybody can forge. netinfo"
            + " needs the real peer, and gives Spring the client.",
        action + ".");
  }
}
