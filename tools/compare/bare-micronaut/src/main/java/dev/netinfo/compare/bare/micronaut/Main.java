package dev.netinfo.compare.bare.micronaut;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;

/** Starts Micronaut with one controller. */
public final class Main {
  private static final int ANY_PORT = -1;

  private Main() {}

  /** Takes {@code --headers} to send those of the contract too; the port is in the environment. */
  public static void main(String[] arguments) {
    int port = Integer.parseInt(System.getenv("NETINFO_HTTP_PORT"));
    EmbeddedServer server =
        ApplicationContext.builder()
            .banner(false)
            .deduceEnvironment(false)
            .properties(
                Map.of(
                    "micronaut.server.port",
                    port == 0 ? ANY_PORT : port,
                    "bare.headers",
                    arguments.length > 0))
            .start()
            .getBean(EmbeddedServer.class)
            .start();
    System.out.println("netinfo bare micronaut: ready on port " + server.getPort() + " now");
  }
}
