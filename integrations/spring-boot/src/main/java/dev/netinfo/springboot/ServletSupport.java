package dev.netinfo.springboot;

import dev.netinfo.request.ClientRequestPolicy;
import dev.netinfo.servlet.NetinfoFilter;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;

/** Registers the filter before all others, in every servlet container. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ServletSupport {
  @Bean
  FilterRegistrationBean<NetinfoFilter> netinfoFilter(ClientRequestPolicy policy) {
    FilterRegistrationBean<NetinfoFilter> filter = new First(new NetinfoFilter(policy, false));
    filter.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  /** Comes before the application's filters also if their order is the highest, too. */
  private static final class First extends FilterRegistrationBean<NetinfoFilter>
      implements PriorityOrdered {
    First(NetinfoFilter filter) {
      super(filter);
    }
  }
}
