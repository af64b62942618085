package dev.netinfo.springboot;

import java.util.Map;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;

/**
 * Sets two defaults: Spring Boot's own support for forwarded headers stays off, also in a pod,
 * where Spring Boot would switch it on; and Tomcat's access log shows the client that the filter
 * sets.
 *
 * <p>This is a listener and not an {@code EnvironmentPostProcessor}, because Spring Boot 4 moved
 * that interface to another package.
 */
final class SpringBootDefaults
    implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {
  static final String STRATEGY = "server.forward-headers-strategy";
  static final String NONE = "none";

  private static final Map<String, Object> DEFAULTS =
      Map.of(STRATEGY, NONE, "server.tomcat.accesslog.request-attributes-enabled", "true");

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    event
        .getEnvironment()
        .getPropertySources()
        .addLast(new MapPropertySource(SpringBootDefaults.class.getName(), DEFAULTS));
  }

  /** Runs last, so that its source has the lowest precedence. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }
}
