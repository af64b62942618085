package dev.netinfo.springboot;

import dev.netinfo.client.ClientIp;
import dev.netinfo.request.ClientRequest;
import dev.netinfo.request.ClientRequestPolicy;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.SyncHandlerMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;

/**
 * Puts {@link ClientTransformer} in the place of Spring's own transformer, and binds parameters of
 * type {@code ClientIp} and {@code ClientRequest} in WebFlux.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
class ReactiveSupport implements WebFluxConfigurer, SyncHandlerMethodArgumentResolver {
  private static final String PLACE = WebHttpHandlerBuilder.FORWARDED_HEADER_TRANSFORMER_BEAN_NAME;

  @Bean(PLACE)
  @ConditionalOnMissingBean(name = PLACE)
  ClientTransformer forwardedHeaderTransformer(ClientRequestPolicy policy) {
    return new ClientTransformer(policy);
  }

  /** Puts the client into the attributes, which stay when a later filter replaces the request. */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  WebFilter netinfoAttributes() {
    return (exchange, chain) -> {
      if (exchange.getRequest().getRemoteAddress() instanceof ClientSocketAddress address) {
        Map<String, Object> attributes = exchange.getAttributes();
        attributes.put(ClientRequest.class.getName(), address.request());
        attributes.put(ClientIp.class.getName(), address.request().client());
      }
      return chain.filter(exchange);
    };
  }

  @Override
  public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
    resolvers.addCustomResolver(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return ClientParameter.is(parameter);
  }

  @Override
  public @Nullable Object resolveArgumentValue(
      MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
    return ClientParameter.value(parameter, exchange::getAttribute);
  }
}
