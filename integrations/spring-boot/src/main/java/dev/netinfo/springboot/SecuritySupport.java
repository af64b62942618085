package dev.netinfo.springboot;

import dev.netinfo.client.ClientIp;
import dev.netinfo.servlet.NetinfoFilter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Makes Spring Security's address rules deny an unresolved client in MVC. Without this, its matcher
 * throws for a client without an address, and the response is 500.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({HttpSecurity.class, AuthorizationFilter.class})
class SecuritySupport {
  /** Adds the filter to every chain of Spring Security 7; Spring Security 6 ignores this bean. */
  @Bean
  Customizer<HttpSecurity> netinfoUnknownClient() {
    return http -> http.addFilterBefore(SecuritySupport::deny, AuthorizationFilter.class);
  }

  private static void deny(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (IllegalArgumentException e) {
      boolean isUnknown =
          request.getAttribute(NetinfoFilter.CLIENT_IP) instanceof ClientIp client
              && client.address() == null;
      if (isUnknown && Arrays.stream(e.getStackTrace()).anyMatch(SecuritySupport::isMatcher)) {
        throw new AccessDeniedException("The client is unresolved, so it is in no range.", e);
      }
      throw e;
    }
  }

  private static boolean isMatcher(StackTraceElement frame) {
    return frame.getClassName().equals(IpAddressMatcher.class.getName());
  }
}
