package dev.netinfo.benchmark;

import dev.netinfo.client.ForwardingHeader;
import io.vertx.ext.web.AllowForwardHeaders;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** From a request with {@code Forwarded} to the client. Tomcat does not read that header. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH prepares before it measures.
public class Forwarded {
  @Param ForwardedScenario scenario = ForwardedScenario.FORWARDED;

  private NetinfoResolution netinfo;
  private SpringResolution spring;
  private VertxResolution vertx;
  private ArmeriaResolution armeria;

  /** Hands the request to each library in its own form. */
  @Setup
  public void prepare() {
    // A hostile header is worth a line to some; what the line costs is not measured.
    Logger.getLogger("").setLevel(Level.OFF);
    Request request = scenario.request();
    netinfo = new NetinfoResolution(ForwardingHeader.FORWARDED, request);
    spring = new SpringResolution(request);
    vertx = new VertxResolution(AllowForwardHeaders.FORWARD, request);
    armeria = new ArmeriaResolution(request);
  }

  @Benchmark
  @LibraryCall("netinfo policy.resolve")
  public Object netinfoResolve() {
    return netinfo.resolve();
  }

  @Benchmark
  @LibraryCall("netinfo policy.address")
  public @Nullable Object netinfo() {
    return netinfo.address();
  }

  @Benchmark
  @LibraryCall("Spring ForwardedHeaderUtils (leftmost)")
  public @Nullable Object spring() {
    return spring.resolve();
  }

  @Benchmark
  @LibraryCall("Vert.x-Web ForwardedParser (leftmost)")
  public Object vertx() {
    return vertx.resolve();
  }

  @Benchmark
  @LibraryCall("Armeria ProxiedAddresses (leftmost)")
  public Object armeria() {
    return armeria.resolve();
  }
}
