package dev.netinfo.micronaut;

import dev.netinfo.contract.Response;
import dev.netinfo.contract.Wire;
import io.micronaut.context.ApplicationContext;
import io.micronaut.http.server.netty.NettyEmbeddedServer;
import io.micronaut.http.server.netty.configuration.NettyHttpServerConfiguration;
import io.micronaut.http.server.netty.configuration.NettyHttpServerConfiguration.AccessLogger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** An application in this process that listens on loopback, with its access log. */
final class TestServer implements AutoCloseable {
  private final NettyEmbeddedServer server;
  private final AccessLog log;

  private TestServer(NettyEmbeddedServer server, AccessLog log) {
    this.server = server;
    this.log = log;
  }

  /** Starts a server with further properties, which replace the defaults set here. */
  static TestServer start(Map<String, Object> properties) {
    AccessLog log = new AccessLog();
    Map<String, Object> all = new HashMap<>();
    all.put("micronaut.server.host", "127.0.0.1");
    all.put("micronaut.server.port", -1);
    all.put("micronaut.server.netty.access-logger.enabled", true);
    all.put("micronaut.server.netty.access-logger.logger-name", log.name());
    all.putAll(properties);
    ApplicationContext context =
        ApplicationContext.builder().banner(false).deduceEnvironment(false).properties(all).start();
    return new TestServer(context.getBean(NettyEmbeddedServer.class).start(), log);
  }

  /** Returns the port; with TLS too, the one without it, which Micronaut binds last. */
  int port() {
    return List.copyOf(server.getBoundPorts()).getLast();
  }

  String logFormat() {
    AccessLogger settings =
        server
            .getApplicationContext()
            .getBean(NettyHttpServerConfiguration.class)
            .getAccessLogger();
    return String.valueOf(Objects.requireNonNull(settings).getLogFormat());
  }

  Response ask(String path, String... headerLines) {
    try (Wire wire = Wire.to(port())) {
      return wire.request("GET " + path, headerLines).read();
    }
  }

  /** Returns the next line of the access log, which is written after the response. */
  String logged() throws InterruptedException {
    @Nullable String line = log.lines.poll(20, TimeUnit.SECONDS);
    if (line == null) {
      throw new AssertionError("nothing was logged");
    }
    return line;
  }

  @Override
  public void close() {
    server.getApplicationContext().close();
    log.close();
  }

  /** Keeps the lines of one logger. */
  private static final class AccessLog extends Handler {
    private final Logger logger = Logger.getLogger("access-" + UUID.randomUUID());
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private AccessLog() {
      logger.setUseParentHandlers(false);
      logger.setLevel(Level.INFO);
      logger.addHandler(this);
    }

    private String name() {
      return logger.getName();
    }

    @Override
    public void publish(LogRecord entry) {
      lines.add(entry.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
      logger.removeHandler(this);
    }
  }
}
