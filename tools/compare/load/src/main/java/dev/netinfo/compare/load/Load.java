package dev.netinfo.compare.load;

import io.hyperfoil.api.config.BenchmarkBuilder;
import io.hyperfoil.api.config.PhaseBuilder;
import io.hyperfoil.api.config.SessionLimitPolicy;
import io.hyperfoil.core.impl.LocalSimulationRunner;
import io.hyperfoil.http.api.HttpMethod;
import io.hyperfoil.http.config.ConnectionStrategy;
import io.hyperfoil.http.config.HttpPluginBuilder;
import io.hyperfoil.http.config.Protocol;
import io.hyperfoil.http.steps.HttpRequestStepBuilder;
import io.hyperfoil.http.steps.HttpStepCatalog;
import java.util.concurrent.TimeUnit;

/** Has Hyperfoil put one load on a server, with one thread. */
final class Load {
  /** What an open load may have in flight; more waits, and its waiting counts. */
  private static final int OPEN_CONNECTIONS = 128;

  private static final long TIMEOUT_MILLIS = 2_000;

  private Load() {}

  static Outcome put(Order order) {
    Recording recording = new Recording(order);
    BenchmarkBuilder benchmark = BenchmarkBuilder.builder().name("load").threads(1);
    connect(order, benchmark.addPlugin(HttpPluginBuilder::new));
    PhaseBuilder<?> phase = phase(order, benchmark.addPhase("load"));
    long millis = TimeUnit.SECONDS.toMillis(order.seconds());
    HttpRequestStepBuilder request =
        phase
            .duration(millis)
            .maxDuration(millis + TIMEOUT_MILLIS)
            .scenario()
            .initialSequence("ask")
            .step(recording::begin)
            .step(HttpStepCatalog.SC)
            .httpRequest(HttpMethod.GET)
            .path(order.path());
    if (!order.forwardedFor().isEmpty()) {
      request.headers().header("X-Forwarded-For", order.forwardedFor()).endHeaders();
    }
    request
        .timeout(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS)
        .handler()
        .status(recording::end)
        .endHandler()
        .endStep();
    long cpu = cpuNanos();
    new LocalSimulationRunner(benchmark.build()).run();
    return recording.outcome((cpuNanos() - cpu) / 1e9);
  }

  private static void connect(Order order, HttpPluginBuilder plugin) {
    plugin.ergonomics().repeatCookies(false).userAgentFromSession(false);
    plugin
        .http()
        .protocol(Protocol.HTTP)
        .host("127.0.0.1")
        .port(order.port())
        .allowHttp2(false)
        .sharedConnections(order.open() ? OPEN_CONNECTIONS : order.amount())
        .connectionStrategy(
            order.keepAlive() ? ConnectionStrategy.SHARED_POOL : ConnectionStrategy.ALWAYS_NEW);
  }

  private static PhaseBuilder<?> phase(Order order, PhaseBuilder.Catalog phase) {
    return order.open()
        ? phase
            .constantRate(order.amount())
            .variance(false)
            .maxSessions(order.amount())
            .sessionLimitPolicy(SessionLimitPolicy.CONTINUE)
        : phase.always(order.amount());
  }

  private static long cpuNanos() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
  }
}
