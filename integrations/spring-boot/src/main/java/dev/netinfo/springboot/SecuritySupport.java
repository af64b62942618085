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
 * Spring Security's rules about addresses in MVC: an unknown client is in no range. Without this,
 * its matcher throws at a client that has no address, and the answer is 500.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({HttpSecurity.class, AuthorizationFilter.class})
class SecuritySupport {
  /** Spring Security 7 applies it to every chain of filters; 6 does not know it. */
  @Bean
  Customizer<HttpSecurity> netinfoUnknownClient() {
    return http -> http.addFilterBefore(SecuritySupport::deny, AuthorizationFilter.class);
  }

  private static void deny(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (IllegalArgumentException e) {
      if (isUnknown(request) && isOfTheMatcher(e)) {
        throw new AccessDeniedException("The client is unknown, and so in no range.", e);
      }
      throw e;
    }
  }

  private static boolean isUnknown(ServletRequest request) {
    return request.getAttribute(NetinfoFilter.CLIENT_IP) instanceof ClientIp client
        && client.address() == null;
  }

  private static boolean isOfTheMatcher(IllegalArgumentException e) {
    String matcher = IpAddressMatcher.class.getName();
    return Arrays.stream(e.getStackTrace()).anyMatch(frame -> frame.getClassName().equals(matcher));
  }
}
