package app;

import dev.netinfo.integration.Listening;
import dev.netinfo.integration.PolicyUnderTest;
import dev.netinfo.integration.Support;
import dev.netinfo.request.ClientRequestPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Starts an application with netinfo, or without it as users would switch it off, and prints where
 * it listens.
 */
final class Starter {
  private Starter() {}

  static void run(Class<?> application, WebApplicationType type) {
    Support support = Support.ofThisProcess();
    List<String> arguments = new ArrayList<>();
    if (support == Support.OWN || support == Support.NONE) {
      arguments.add(
          "--spring.autoconfigure.exclude=dev.netinfo.springboot.NetinfoAutoConfiguration");
    }
    SpringApplication boot = new SpringApplication(application);
    boot.setWebApplicationType(type);
    boot.setDefaultProperties(Map.of("spring.main.banner-mode", "off"));
    if (support == Support.NONE) {
      // In a pod, Boot would use the framework's own support.
      arguments.add("--server.forward-headers-strategy=none");
    }
    if (support == Support.POLICY) {
      boot.addInitializers(context ->
          ((GenericApplicationContext) context)
              .registerBean(ClientRequestPolicy.class, PolicyUnderTest::policy));
    }
    Listening.on(
        boot.run(arguments.toArray(String[]::new))
            .getEnvironment()
            .getRequiredProperty("local.server.port", Integer.class));
  }
}
