package dev.netinfo.benchmark;

import dev.netinfo.client.ForwardingHeader;
import io.vertx.ext.web.AllowForwardHeaders;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * From a request to who made it, by which scheme and to which host. All answer the same; beside it,
 * netinfo parses the connection's own host and tells hops and reasons, while Spring and Vert.x-Web
 * build the absolute URI. Neither can be asked for less.
 */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH prepares before it measures.
public class ClientRequests {
  @Param ClientRequestScenario scenario = ClientRequestScenario.X_FORWARDED_REQUEST;

  private NetinfoResolution netinfo;
  private SpringResolution spring;
  private VertxResolution vertx;

  /** Hands the request to each library in its own form. */
  @Setup
  public void prepare() {
    Request request = scenario.request();
    boolean isStandard = scenario.header() == ForwardingHeader.FORWARDED;
    netinfo = new NetinfoResolution(scenario.header(), request);
    spring = new SpringResolution(request);
    vertx =
        new VertxResolution(
            isStandard ? AllowForwardHeaders.FORWARD : AllowForwardHeaders.X_FORWARD, request);
  }

  @Benchmark
  @LibraryCall("netinfo ClientRequestPolicy.resolve")
  public Object netinfo() {
    return netinfo.request();
  }

  @Benchmark
  @LibraryCall("Spring ForwardedHeaderUtils (leftmost)")
  public Object spring() {
    return spring.request();
  }

  @Benchmark
  @LibraryCall("Vert.x-Web ForwardedParser (leftmost)")
  public Object vertx() {
    return vertx.request();
  }
}
