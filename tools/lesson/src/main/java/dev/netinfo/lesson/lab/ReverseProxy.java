package dev.netinfo.lesson.lab;

import dev.netinfo.support.Unchecked;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The pod {@code ingress}: an nginx that passes requests on to the Service, and appends its peer's
 * address to {@code X-Forwarded-For}.
 *
 * @param address of the pod
 */
record ReverseProxy(Namespaces namespaces, String address) {
  /** The name by which it is asked. */
  static final String HOST = "demo.example";

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
  static ReverseProxy create(Namespaces namespaces, Node node) {
    return new ReverseProxy(namespaces, node.connect(NAME));
  }

  /** Starts nginx, which goes into the background once it listens. */
  void start() {
    String directory = Namespaces.DIRECTORY + "/ingress";
    Path there = Unchecked.io(() -> Files.createDirectories(namespaces.file(directory)));
    Unchecked.io(() -> Files.writeString(there.resolve("nginx.conf"), CONFIGURATION));
    namespaces.script(
        NAME, "nginx -e D/error.log -c D/nginx.conf >D/output 2>&1".replace("D", directory));
  }
}
