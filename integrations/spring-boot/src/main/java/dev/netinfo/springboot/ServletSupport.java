package dev.netinfo.springboot;

import dev.netinfo.request.ClientRequestPolicy;
import dev.netinfo.servlet.NetinfoFilter;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.ResolvableType;
import org.springframework.web.filter.ForwardedHeaderFilter;

/** Registers the filter before all others, in every servlet container. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ServletSupport {
  @Bean
  FilterRegistrationBean<NetinfoFilter> netinfoFilter(ClientRequestPolicy policy) {
    FilterRegistrationBean<NetinfoFilter> filter =
        new FilterRegistrationBean<>(new NetinfoFilter(policy, false));
    filter.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  @Bean
  static BeanFactoryPostProcessor netinfoNoForwardedHeaderFilter() {
    ResolvableType filter = ResolvableType.forClass(ForwardedHeaderFilter.class);
    return beans -> {
      ForwardedSupport.refuse(beans, filter, "");
      ForwardedSupport.refuse(
          beans, ResolvableType.forClassWithGenerics(FilterRegistrationBean.class, filter), "");
    };
  }
}
