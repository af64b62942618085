package dev.netinfo.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The pod {@code ingress}: an nginx that hands requests on to the Service, and appends the address
 * of its client to {@code X-Forwarded-For}.
 *
 * @param address of the pod
 */
record Ingress(String address) {
  private static final String NAME = "ingress";
  private static final String CONFIGURATION =
      """
      user root;
      worker_processes 1;
      pid /run/lab/ingress/pid;
      events {}
      http {
        access_log off;
        client_body_temp_path /run/lab/ingress/body;
        proxy_temp_path /run/lab/ingress/proxy;
        fastcgi_temp_path /run/lab/ingress/fastcgi;
        uwsgi_temp_path /run/lab/ingress/uwsgi;
        scgi_temp_path /run/lab/ingress/scgi;
        server {
          listen 80;
          location / {
            proxy_pass http://SERVICE;
            proxy_http_version 1.1;
            proxy_set_header Host $host;
            proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
          }
        }
      }
      """
          .replace("SERVICE", Service.NAME);

  /** Makes the pod, without its nginx: so its address is known before the pods that trust it. */
  static Ingress create(Node node) {
    return new Ingress(node.connect(NAME));
  }

  /** Tells whether this machine has nginx. */
  static boolean isPossible() {
    return List.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/sbin/nginx").stream()
        .anyMatch(path -> Files.isExecutable(Path.of(path)));
  }

  /** Starts nginx, which goes into the background once it listens. */
  void start() {
    try {
      Path directory = Files.createDirectories(Path.of("/run/lab/ingress"));
      Path configuration = Files.writeString(directory.resolve("nginx.conf"), CONFIGURATION);
      Commands.script(
          NAME,
          "PATH=$PATH:/usr/sbin:/usr/local/sbin; nginx -e %s/error.log -c %s >%s/output 2>&1"
              .formatted(directory, configuration, directory));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
