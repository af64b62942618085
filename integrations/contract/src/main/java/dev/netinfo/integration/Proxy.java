package dev.netinfo.integration;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.netinfo.contract.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real proxy in front of an application, which terminates TLS, or stands behind one that does.
 *
 * @param port its TCP port on 127.0.0.1
 */
record Proxy(Process process, int port) implements AutoCloseable {
  private static final String NGINX =
      """
      daemon off;
      worker_processes 1;
      pid DIRECTORY/pid;
      error_log DIRECTORY/error.log;
      events {}
      http {
        access_log off;
        client_body_temp_path DIRECTORY/body;
        proxy_temp_path DIRECTORY/proxy;
        fastcgi_temp_path DIRECTORY/fastcgi;
        uwsgi_temp_path DIRECTORY/uwsgi;
        scgi_temp_path DIRECTORY/scgi;
        server {
          listen 127.0.0.1:PORT;
          location / {
            proxy_pass http://127.0.0.1:APPLICATION;
            proxy_http_version 1.1;
            proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
            proxy_set_header X-Forwarded-Proto https;
            proxy_set_header X-Forwarded-Host $http_host;
            proxy_set_header X-Forwarded-Port "";
          }
        }
      }
      """;

  private static final String HAPROXY =
      """
      defaults
        mode http
        timeout connect 10s
        timeout client 20s
        timeout server 20s
      frontend clients
        bind 127.0.0.1:PORT
        option forwardfor
        http-request set-header X-Forwarded-Proto https
        http-request set-header X-Forwarded-Host %[req.hdr(host)]
        http-request del-header X-Forwarded-Port
        default_backend application
      backend application
        server application 127.0.0.1:APPLICATION
      """;

  static Proxy nginx(Path directory, int application) {
    return start(directory, NGINX, application, "/usr/sbin/nginx", "-c");
  }

  static Proxy haproxy(Path directory, int application) {
    return start(directory, HAPROXY, application, "/usr/sbin/haproxy", "-db", "-f");
  }

  private static Proxy start(
      Path directory, String configuration, int application, String... command) {
    boolean isNeeded = System.getenv("NETINFO_NEEDS_PROXIES") != null;
    assumeTrue(
        Files.isExecutable(Path.of(command[0])) || isNeeded,
        () -> command[0] + " is not installed");
    try {
      int port = freePort();
      Path file =
          Files.writeString(
              directory.resolve("proxy.conf"),
              configuration
                  .replace("DIRECTORY", directory.toString())
                  .replace("PORT", String.valueOf(port))
                  .replace("APPLICATION", String.valueOf(application)));
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.command().add(file.toString());
      Path log = directory.resolve("out");
      builder.redirectErrorStream(true).redirectOutput(log.toFile());
      Process process = builder.start();
      awaitListener(process, port, log);
      return new Proxy(process, port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void awaitListener(Process process, int port, Path log) throws IOException {
    while (process.isAlive()) {
      try {
        Wire.to(port).close();
        return;
      } catch (UncheckedIOException notYet) {
        pause(process);
      }
    }
    throw new AssertionError("the proxy ended: " + List.of(Files.readString(log)));
  }

  private static void pause(Process process) {
    try {
      process.waitFor(20, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
