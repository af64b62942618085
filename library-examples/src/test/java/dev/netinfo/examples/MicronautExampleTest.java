package dev.netinfo.examples;

import dev.netinfo.client.ClientIpPolicy;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;

class MicronautExampleTest extends ClientIpSpecification {
  private static final int ANY_PORT = -1;

  @Override
  RunningServer start(ClientIpPolicy policy) {
    ApplicationContext context =
        ApplicationContext.builder()
            .banner(false)
            .deduceCloudEnvironment(true)
            .properties(
                Map.of("micronaut.server.host", "127.0.0.1", "micronaut.server.port", ANY_PORT))
            .singletons(policy)
            .start();
    EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
    return new RunningServer(server.getPort(), context::close);
  }
}
