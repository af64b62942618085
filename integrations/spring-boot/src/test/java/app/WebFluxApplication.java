package app;

import dev.netinfo.client.ClientIp;
import dev.netinfo.integration.RateLimiter;
import dev.netinfo.integration.Who;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** An application of Spring WebFlux and Spring Security, on Reactor Netty. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({CommonController.class, WebFluxApplication.Controller.class})
public class WebFluxApplication {
  /** Starts the application. */
  public static void main(String[] arguments) {
    System.setProperty("reactor.netty.http.server.accessLogEnabled", "true");
    Starter.run(WebFluxApplication.class, WebApplicationType.REACTIVE);
  }

  @Bean
  SecurityWebFilterChain security(ServerHttpSecurity http) {
    return http.authorizeExchange(exchanges ->
            exchanges
                .pathMatchers("/office")
                .hasIpAddress("203.0.113.0/24")
                .anyExchange()
                .permitAll())
        .redirectToHttps(https ->
            https.httpsRedirectWhen(
                exchange -> exchange.getRequest().getPath().value().equals("/secret")))
        .csrf(CsrfSpec::disable)
        .build();
  }

  /** The routes of the application. */
  @RestController
  static class Controller {
    private final RateLimiter limiter = new RateLimiter();

    @GetMapping("/who")
    String who(
        ServerHttpRequest request,
        @RequestAttribute(name = "dev.netinfo.client.ClientIp", required = false)
            @Nullable ClientIp client) {
      return Who.asked(request.getURI(), address(request), client == null ? "none" : client.text())
          .text();
    }

    private static String address(ServerHttpRequest request) {
      return Objects.requireNonNull(request.getRemoteAddress()).getHostString();
    }

    @GetMapping("/redirect")
    ResponseEntity<Void> redirect(ServerHttpRequest request) {
      return ResponseEntity.status(HttpStatus.FOUND)
          .location(
              UriComponentsBuilder.fromUri(request.getURI())
                  .replacePath(request.getPath().contextPath().value() + "/who")
                  .build()
                  .toUri())
          .build();
    }

    @GetMapping("/limited")
    ResponseEntity<String> limited(ServerHttpRequest request) {
      return ResponseEntity.status(limiter.allows(address(request)) ? 200 : 429).body("");
    }
  }
}
