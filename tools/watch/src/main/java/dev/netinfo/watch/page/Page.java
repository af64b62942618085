package dev.netinfo.watch.page;

import com.sun.net.httpserver.HttpServer;
import dev.netinfo.watch.request.RequestLoop;
import dev.netinfo.watch.statistics.RequestStatistics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;

/**
 * Serves the live page, on loopback only: also where the watcher is a pod, a port-forward reaches
 * that. Several may look; what one of them switches, is switched for all.
 */
public final class Page implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";
  private static final int FAREWELL_SECONDS = 1;

  private final HttpServer server;
  private final ExecutorService threads;
  private final Phaser changes;

  private Page(HttpServer server, ExecutorService threads, PageModel model) {
    this.server = server;
    this.threads = threads;
    this.changes = model.changes();
    model.listen();
    server.setExecutor(threads);
    server.createContext("/", new PageHandler(model, PageDocument.load()));
    server.start();
  }

  /**
   * Starts to serve.
   *
   * @param port 0 is any free one
   * @param loop that sends the requests
   * @param asked the URL that is requested
   * @throws IOException if the port is in use or privileged
   */
  public static Page start(int port, RequestStatistics statistics, RequestLoop loop, URI asked)
      throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.ofLiteral(LOOPBACK), port);
    return new Page(
        HttpServer.create(address, 0),
        Executors.newVirtualThreadPerTaskExecutor(),
        new PageModel(asked, statistics, loop, new Phaser(1)));
  }

  /** Returns where the page is, on this machine. */
  public URI uri() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
  }

  /** Sends the last state to all who look, and that it is the last, and stops the server. */
  @Override
  public void close() {
    changes.forceTermination();
    server.stop(FAREWELL_SECONDS);
    threads.shutdownNow();
  }
}
