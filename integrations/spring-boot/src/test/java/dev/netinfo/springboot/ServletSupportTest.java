package dev.netinfo.springboot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.client.ClientIp;
import dev.netinfo.contract.Response;
import dev.netinfo.contract.Wire;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.catalina.filters.RemoteIpFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.IpAddressAuthorizationManager;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.ForwardedHeaderFilter;

/** The filter among the other filters of an application of Spring MVC. */
class ServletSupportTest {
  private static final String BY_A_PROXY = "X-Forwarded-For: 203.0.113.9";

  @ParameterizedTest
  @ValueSource(
      classes = {
        AsFilter.class,
        AsItself.class,
        AsRegistration.class,
        AsTypedRegistration.class,
        OfTomcat.class,
        Subclass.class
      })
  void refusesAFilterThatReplacesThePeer(Class<?> declaration) {
    assertTrue(refused(declaration).contains("The bean \"forwarded\" is a"));
  }

  @Test
  void namesTheStrategyAndNotTheBeanThatItMakes() {
    String strategy = "--server.forward-headers-strategy=framework";
    String refused = refused(Application.class, strategy);
    assertTrue(refused.startsWith("server.forward-headers-strategy is \"framework\""), refused);
  }

  /** Its own defaults are behind every source of the application. */
  @Test
  void refusesAStrategyOfAnySource() {
    String refused = refused(OfSource.class);
    assertTrue(refused.startsWith("server.forward-headers-strategy is \"native\""), refused);
  }

  @Test
  void comesBeforeAFilterWithTheHighestPrecedence() {
    try (ConfigurableApplicationContext context = start(Early.class)) {
      assertEquals("203.0.113.9 203.0.113.9", get(context, "local.server.port", "/").body());
    }
  }

  /** The management server is a context of its own, and has filters of its own. */
  @Test
  void isInTheManagementServerToo() {
    try (ConfigurableApplicationContext context =
        start(Application.class, "--management.server.port=0")) {
      assertEquals(200, get(context, "local.management.port", "/actuator/health").status());
    }
  }

  @Test
  void leavesAPropertySourceWithItsNameAsItIs() {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addLast(new MapPropertySource("netinfo", Map.of("netinfo.trusted-proxies", "none")));
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(Application.class).environment(environment).run()) {
      assertEquals("none", context.getEnvironment().getProperty("netinfo.trusted-proxies"));
    }
  }

  private static String refused(Class<?> declaration, String... arguments) {
    Throwable failure =
        assertThrows(RuntimeException.class, () -> start(declaration, arguments).close());
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .filter(RefusedConfiguration.class::isInstance)
        .map(Throwable::getMessage)
        .findFirst()
        .orElseThrow(() -> new AssertionError(failure));
  }

  private static ConfigurableApplicationContext start(Class<?> further, String... arguments) {
    return new SpringApplicationBuilder(Application.class, further)
        .web(WebApplicationType.SERVLET)
        .run(arguments);
  }

  private static Response get(ConfigurableApplicationContext context, String port, String path) {
    Integer number = context.getEnvironment().getRequiredProperty(port, Integer.class);
    try (Wire wire = Wire.to(number)) {
      return wire.request("GET " + path, BY_A_PROXY).read();
    }
  }

  @SpringBootConfiguration
  @EnableAutoConfiguration
  @RestController
  static class Application {
    @Bean
    SecurityFilterChain security(HttpSecurity http) throws Exception {
      return http.authorizeHttpRequests(requests ->
              requests
                  .anyRequest()
                  .access(IpAddressAuthorizationManager.hasIpAddress("203.0.113.0/24")))
          .build();
    }

    @GetMapping("/")
    String who(HttpServletRequest request, ClientIp client) {
      return request.getAttribute("early") + " " + client.text();
    }
  }

  @Configuration(proxyBeanMethods = false)
  @PropertySource("classpath:native.properties")
  static class OfSource {}

  @Configuration(proxyBeanMethods = false)
  static class AsFilter {
    @Bean
    Filter forwarded() {
      return new ForwardedHeaderFilter();
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class AsItself {
    @Bean
    ForwardedHeaderFilter forwarded() {
      return new ForwardedHeaderFilter();
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class AsRegistration {
    @Bean
    FilterRegistrationBean<?> forwarded() {
      return new FilterRegistrationBean<>(new ForwardedHeaderFilter());
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class AsTypedRegistration {
    @Bean
    FilterRegistrationBean<ForwardedHeaderFilter> forwarded() {
      return new FilterRegistrationBean<>(new ForwardedHeaderFilter());
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class OfTomcat {
    @Bean
    FilterRegistrationBean<Filter> forwarded() {
      return new FilterRegistrationBean<>(new RemoteIpFilter());
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Subclass {
    @Bean
    Filter forwarded() {
      return new ForwardedHeaderFilter() {};
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Early {
    @Bean
    FilterRegistrationBean<Filter> early() {
      FilterRegistrationBean<Filter> early =
          new FilterRegistrationBean<>((request, response, chain) -> {
            request.setAttribute("early", request.getRemoteAddr());
            chain.doFilter(request, response);
          });
      early.setOrder(Ordered.HIGHEST_PRECEDENCE);
      return early;
    }
  }
}
