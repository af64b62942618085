package dev.netinfo.examples;

import dev.netinfo.client.ClientIpPolicy;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts an application of Spring Boot as its {@code main} would, on 127.0.0.1. */
final class SpringBoot {
  private SpringBoot() {}

  static RunningServer start(
      Class<?> application, WebApplicationType type, ClientIpPolicy policy, String... settings) {
    SpringApplication boot = new SpringApplication(application);
    boot.setWebApplicationType(type);
    boot.addInitializers(context -> register(context, policy));
    ConfigurableApplicationContext context =
        boot.run(
            Stream.concat(
                    Stream.of(
                        "--server.address=127.0.0.1",
                        "--server.port=0",
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=warn"),
                    Stream.of(settings))
                .toArray(String[]::new));
    WebServerApplicationContext web = (WebServerApplicationContext) context;
    int port = Objects.requireNonNull(web.getWebServer()).getPort();
    return new RunningServer(port, context::close);
  }

  private static void register(ConfigurableApplicationContext context, ClientIpPolicy policy) {
    ((BeanDefinitionRegistry) context)
        .registerBeanDefinition(
            "policy",
            BeanDefinitionBuilder.genericBeanDefinition(ClientIpPolicy.class, () -> policy)
                .getBeanDefinition());
  }
}
