package dev.netinfo.springboot;

import dev.netinfo.request.ClientRequestPolicy;
import java.util.stream.Stream;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportSelector;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/**
 * Gives a web application of Spring Boot the client's address, scheme, host and port wherever
 * Spring returns those of a request.
 *
 * <p>The settings are {@code netinfo.trusted-proxies} and the others under {@code netinfo}. An
 * application with a bean of type {@link ClientRequestPolicy} needs none. A controller's method can
 * have a parameter of type {@code ClientIp} or {@code ClientRequest}.
 */
@AutoConfiguration
@ConditionalOnWebApplication
@Import({ForwardedSupport.class, NetinfoAutoConfiguration.Supports.class})
public final class NetinfoAutoConfiguration {
  private static final Log log = LogFactory.getLog(NetinfoAutoConfiguration.class);

  /** Called by Spring. */
  NetinfoAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean
  ClientRequestPolicy netinfoPolicy(Environment environment) {
    ClientRequestPolicy policy = Settings.policy(environment);
    log.info("netinfo: " + policy.describe());
    return policy;
  }

  /**
   * Imports the configuration of each framework by its class name, so that Spring reads its
   * conditions before it loads the class: most applications have only some of these frameworks.
   */
  static final class Supports implements ImportSelector {
    @Override
    public String[] selectImports(AnnotationMetadata importing) {
      String prefix = NetinfoAutoConfiguration.class.getPackageName() + ".";
      return Stream.of("Servlet", "Mvc", "Security", "Reactive", "ReactorNetty")
          .map(framework -> prefix + framework + "Support")
          .toArray(String[]::new);
    }
  }
}
