package app;

import dev.netinfo.client.ClientIp;
import dev.netinfo.integration.RateLimiter;
import dev.netinfo.integration.Who;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.IpAddressAuthorizationManager;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.servlet.view.RedirectView;

/** An application of Spring MVC and Spring Security, in Tomcat. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({CommonController.class, MvcApplication.Controller.class})
public class MvcApplication {
  /** Starts the application. */
  public static void main(String[] arguments) {
    Starter.run(MvcApplication.class, WebApplicationType.SERVLET);
  }

  @Bean
  SecurityFilterChain security(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(requests ->
            requests
                .requestMatchers("/office")
                .access(IpAddressAuthorizationManager.hasIpAddress("203.0.113.0/24"))
                .anyRequest()
                .permitAll())
        .redirectToHttps(
            https -> https.requestMatchers(asked -> asked.getServletPath().equals("/secret")))
        .csrf(AbstractHttpConfigurer::disable)
        .headers(Customizer.withDefaults())
        .build();
  }

  /** The routes of the application. */
  @RestController
  static class Controller {
    private final RateLimiter limiter = new RateLimiter();

    @GetMapping("/who")
    String who(
        HttpServletRequest request,
        @RequestAttribute(name = "dev.netinfo.client.ClientIp", required = false)
            @Nullable ClientIp client) {
      return new Who(
              request.getRemoteAddr(),
              request.getScheme(),
              request.getServerName(),
              request.getServerPort(),
              ServletUriComponentsBuilder.fromRequest(request).replaceQuery(null).toUriString(),
              client == null ? "none" : client.text())
          .text();
    }

    /** Fails: asks an address rule about a text that is no address, and not about the client. */
    @GetMapping("/rule")
    boolean rule() {
      return new IpAddressMatcher("203.0.113.0/24").matches("nobody");
    }

    @GetMapping("/redirect")
    RedirectView redirect() {
      return new RedirectView(
          ServletUriComponentsBuilder.fromCurrentContextPath().path("/who").toUriString());
    }

    @GetMapping("/limited")
    ResponseEntity<String> limited(HttpServletRequest request) {
      return ResponseEntity.status(limiter.allows(request.getRemoteAddr()) ? 200 : 429).body("");
    }
  }
}
