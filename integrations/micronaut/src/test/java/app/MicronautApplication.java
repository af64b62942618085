package app;

import dev.netinfo.integration.Listening;
import dev.netinfo.integration.PolicyUnderTest;
import dev.netinfo.integration.Support;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.runtime.Micronaut;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;

/** An application as its users write it, except for the settings that the tests vary. */
final class MicronautApplication {
  private MicronautApplication() {}

  public static void main(String[] arguments) {
    System.setProperty("java.util.logging.config.class", LogToStdout.class.getName());
    ApplicationContextBuilder application =
        Micronaut.build(arguments)
            .banner(false)
            .properties(
                Map.of(
                    "micronaut.server.port",
                    -1,
                    "micronaut.server.netty.access-logger.enabled",
                    true));
    if (Support.ofThisProcess() == Support.POLICY) {
      application.singletons(PolicyUnderTest.policy());
    }
    Listening.on(application.start().getBean(EmbeddedServer.class).getPort());
  }
}
