package dev.netinfo.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.netinfo.client.ClientIpPolicy;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The example of Spring WebFlux in Spring Boot, with the setting that the documentation shows. */
class SpringBootWebFluxExampleTest extends ClientIpSpecification {
  @Override
  RunningServer start(ClientIpPolicy policy) {
    return SpringBoot.start(Application.class, WebApplicationType.REACTIVE, policy);
  }

  /** Why the setting is needed: the peer, which nobody can forge, is replaced by a header. */
  @Test
  void losesThePeerInAPodWithoutTheSetting() throws Exception {
    try (RunningServer server =
        SpringBoot.start(
            Application.class,
            WebApplicationType.REACTIVE,
            ClientIpPolicy.peerOnly(),
            "--spring.config.location=optional:classpath:/none/")) {
      assertEquals("6.6.6.6", Wire.get(server.port(), "X-Forwarded-For: 6.6.6.6"));
    }
  }

  @SpringBootConfiguration
  @EnableAutoConfiguration
  static class Application {
    /** Several servers run in one test; by default the first to end stops the threads of all. */
    @Bean
    ReactorResourceFactory resources() {
      ReactorResourceFactory resources = new ReactorResourceFactory();
      resources.setUseGlobalResources(false);
      return resources;
    }

    @Bean
    RouterFunction<ServerResponse> routes(ClientIpPolicy policy) {
      return RouterFunctions.route().GET("/", new SpringWebFluxExample(policy)::clientIp).build();
    }
  }
}
