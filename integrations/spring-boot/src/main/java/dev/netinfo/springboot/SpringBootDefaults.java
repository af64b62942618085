package dev.netinfo.springboot;

import java.util.Map;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;

/**
 * Sets what Spring Boot does where the application says nothing: its own support stays off, also in
 * a pod, where Spring Boot switches it on; and Tomcat's access log shows what the filter sets.
 *
 * <p>A listener and no {@code EnvironmentPostProcessor}, whose package is not that of Spring Boot
 * 3.
 */
final class SpringBootDefaults
    implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {
  static final String STRATEGY = "server.forward-headers-strategy";
  static final String NONE = "none";

  private static final Map<String, Object> DEFAULTS =
      Map.of(STRATEGY, NONE, "server.tomcat.accesslog.request-attributes-enabled", "true");

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    event.getEnvironment().getPropertySources().addLast(new MapPropertySource("netinfo", DEFAULTS));
  }

  /** Anything that adds a source before is asked first. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }
}
