package dev.netinfo.springboot;

import dev.netinfo.client.ClientIp;
import dev.netinfo.servlet.NetinfoFilter;
import jakarta.servlet.ServletException;
import java.util.Arrays;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.util.ThrowableAnalyzer;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Makes Spring Security's address rules deny an unresolved client in MVC. Without this, its matcher
 * throws for a client without an address, and the response is 500. This is not a filter, because
 * Spring Security observes each filter of a chain in every request.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({HttpSecurity.class, ExceptionTranslationFilter.class})
class SecuritySupport {
  /** Changes every chain of Spring Security 7; Spring Security 6 ignores this bean. */
  @Bean
  Customizer<HttpSecurity> netinfoUnknownClient() {
    return http ->
        http.exceptionHandling(handling -> handling.withObjectPostProcessor(new AnalyzerSetter()));
  }

  private static final class AnalyzerSetter
      implements ObjectPostProcessor<ExceptionTranslationFilter> {
    @Override
    public <T extends ExceptionTranslationFilter> T postProcess(T filter) {
      filter.setThrowableAnalyzer(new Causes());
      return filter;
    }
  }

  /** Finds the same causes as the filter's own analyzer, and a denial for the matcher's failure. */
  private static final class Causes extends ThrowableAnalyzer {
    @Override
    protected void initExtractorMap() {
      super.initExtractorMap();
      registerExtractor(
          ServletException.class, failure -> ((ServletException) failure).getRootCause());
      registerExtractor(
          IllegalArgumentException.class,
          failure -> isOfMatcher(failure) && isClientUnknown() ? denial() : failure.getCause());
    }

    private static boolean isOfMatcher(Throwable failure) {
      return Arrays.stream(failure.getStackTrace())
          .anyMatch(frame -> frame.getClassName().equals(IpAddressMatcher.class.getName()));
    }

    private static boolean isClientUnknown() {
      RequestAttributes request = RequestContextHolder.getRequestAttributes();
      return request != null
          && request.getAttribute(NetinfoFilter.CLIENT_IP, RequestAttributes.SCOPE_REQUEST)
              instanceof ClientIp client
          && client.address() == null;
    }

    private static AccessDeniedException denial() {
      return new AccessDeniedException("The client is unresolved, so it is in no range.");
    }
  }
}
