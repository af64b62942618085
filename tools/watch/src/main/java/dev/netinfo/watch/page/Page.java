package dev.netinfo.watch.page;

import com.sun.net.httpserver.HttpServer;
import dev.netinfo.watch.request.RequestLoop;
import dev.netinfo.watch.statistics.RequestStatistics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves the live page of a watching, on loopback only: also where the watcher is a pod, a
 * port-forward reaches that. Any number may look; what one of them switches, is switched for all.
 */
public final class Page implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";
  private static final int MOST_READERS = 64;
  private static final Duration STUCK = Duration.ofSeconds(5);
  private static final int FAREWELL_MILLIS = 1000;

  private final HttpServer server;
  private final ExecutorService threads;
  private final ChangeSignal news;
  private final EventStreams readers;
  private final Runnable deaf;

  private Page(HttpServer server, ExecutorService threads, Watched watched) {
    this.server = server;
    this.threads = threads;
    this.news = watched.news();
    this.readers = new EventStreams(watched, news, MOST_READERS, STUCK);
    this.deaf = watched.listen();
    server.setExecutor(threads);
    server.createContext("/", new PageHandler(watched, readers, PageDocument.load()));
    server.start();
  }

  /**
   * Starts to serve.
   *
   * @param port 0 is any free one
   * @param sampler that asks for the watching
   * @param asked the URL that it asks
   * @throws IOException if the port is not free, or not for us to take
   */
  public static Page start(int port, RequestStatistics watching, RequestLoop sampler, URI asked)
      throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.ofLiteral(LOOPBACK), port);
    return new Page(
        HttpServer.create(address, 0),
        Executors.newVirtualThreadPerTaskExecutor(),
        new Watched(asked, watching, sampler, new ChangeSignal()));
  }

  /** Returns where the page is, on this machine. */
  public URI uri() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
  }

  /** Tells all who look that this is the end, and of the last state, and then serves no more. */
  @Override
  public void close() {
    deaf.run();
    news.end();
    try {
      readers.awaitDeparture(FAREWELL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    server.stop(0);
    threads.shutdownNow();
  }
}
