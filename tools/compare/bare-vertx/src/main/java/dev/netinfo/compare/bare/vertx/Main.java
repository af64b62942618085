package dev.netinfo.compare.bare.vertx;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicInteger;

/** Starts Vert.x with a router of one route, and as many verticles as there are processors. */
public final class Main {
  private static final String GREETING =
      "Hello from demo-58465f467c-l2f6g at 10.244.1.8 back to 127.0.0.1\n";

  private Main() {}

  /** Takes {@code --headers} to send those of the contract too; the port is in the environment. */
  public static void main(String[] arguments) {
    int wanted = Integer.parseInt(System.getenv("NETINFO_HTTP_PORT"));
    int cores = Runtime.getRuntime().availableProcessors();
    AtomicInteger port = new AtomicInteger();
    Vertx.vertx(new VertxOptions().setEventLoopPoolSize(cores))
        .deployVerticle(
            () -> new Greeter(wanted == 0 ? -1 : wanted, port, arguments.length > 0),
            new DeploymentOptions().setInstances(cores))
        .await();
    System.out.println("netinfo bare vertx: ready on port " + port + " now");
  }

  private static final class Greeter extends VerticleBase {
    private final int wanted;
    private final AtomicInteger port;
    private final boolean hasHeaders;

    Greeter(int wanted, AtomicInteger port, boolean hasHeaders) {
      this.wanted = wanted;
      this.port = port;
      this.hasHeaders = hasHeaders;
    }

    @Override
    public Future<?> start() {
      Router router = Router.router(vertx);
      router.get("/").handler(hasHeaders ? Greeter::greetWithHeaders : Greeter::greet);
      return vertx
          .createHttpServer()
          .requestHandler(router)
          .listen(wanted)
          .onSuccess(server -> port.set(server.actualPort()));
    }

    private static void greet(RoutingContext context) {
      context.response().putHeader("Content-Type", "text/plain").end(GREETING);
    }

    private static void greetWithHeaders(RoutingContext context) {
      context
          .response()
          .putHeader("Content-Type", "text/plain; charset=utf-8")
          .putHeader("Cache-Control", "no-store")
          .putHeader("Vary", "Accept")
          .end(GREETING);
    }
  }
}
