package dev.netinfo.springboot;

import jakarta.servlet.Filter;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;

/**
 * Ends the start if a filter replaces the peer. It looks at the filters themselves, because a bean
 * may be declared as {@code Filter} or {@code FilterRegistrationBean<?>}.
 */
final class ForwardedFilters implements BeanPostProcessor {
  /** By name, because an application has Tomcat's only in Tomcat. */
  private static final Set<String> REPLACING =
      Set.of(
          "org.springframework.web.filter.ForwardedHeaderFilter",
          "org.apache.catalina.filters.RemoteIpFilter");

  /** Called for every bean before it is used. */
  @Override
  public Object postProcessBeforeInitialization(Object bean, String name) {
    Object filter =
        bean instanceof FilterRegistrationBean<?> registration ? registration.getFilter() : bean;
    if (filter instanceof Filter) {
      Stream.<Class<?>>iterate(filter.getClass(), Objects::nonNull, Class::getSuperclass)
          .map(Class::getName)
          .filter(REPLACING::contains)
          .findFirst()
          .ifPresent(type -> {
            throw ForwardedSupport.replacing(name, type);
          });
    }
    return bean;
  }
}
