package dev.netinfo.lesson.kubectl;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * As much of a Kubernetes API server as kubectl needs for the lesson, over a real socket. Its
 * controllers act at once, so that no watch has to tell of anything.
 */
final class ApiServer implements AutoCloseable {
  final Objects objects = new Objects();
  final Controllers controllers = new Controllers(objects);
  final Curl curl = new Curl(objects);
  final NodePort nodePort;

  /** What nobody may do, such as {@code create deployments}. */
  final Set<String> forbidden = ConcurrentHashMap.newKeySet();

  /** What cannot be made, such as {@code deployments}. */
  final Set<String> refused = ConcurrentHashMap.newKeySet();

  private final Vertx vertx = Vertx.vertx();
  private final HttpServer server;

  ApiServer() {
    objects.put("namespaces", "", named("default"));
    nodePort = new NodePort(vertx, objects);
    HttpServerOptions options =
        new HttpServerOptions().addWebSocketSubProtocol("v5.channel.k8s.io");
    server =
        vertx
            .createHttpServer(options)
            .requestHandler(request -> request.body().onSuccess(body -> handle(request, body)))
            .webSocketHandler(new Exec(curl)::run)
            .listen(0, "127.0.0.1")
            .await();
  }

  String url() {
    return "http://127.0.0.1:" + server.actualPort();
  }

  @Override
  public void close() {
    vertx.close().await();
  }

  static JsonObject named(String name) {
    JsonObject status = new JsonObject().put("phase", "Active");
    return new JsonObject()
        .put("metadata", new JsonObject().put("name", name))
        .put("status", status);
  }

  private void handle(HttpServerRequest request, Buffer body) {
    String path = String.valueOf(request.path());
    JsonObject told = Discovery.answer(path);
    if (told != null) {
      answer(request, 200, told);
      return;
    }
    Target target = Target.of(path);
    if (target == null) {
      answer(request, 404, failure(404, "NotFound", path));
    } else if (target.plural().equals("selfsubjectaccessreviews")) {
      answer(request, 201, review(body.toJsonObject()));
    } else {
      handle(request, target, body);
    }
  }

  private void handle(HttpServerRequest request, Target target, Buffer body) {
    if (request.method().equals(HttpMethod.POST) && refused.contains(target.plural())) {
      answer(request, 403, failure(403, "Forbidden", "refused\u001b[2J"));
      return;
    }
    if (request.method().equals(HttpMethod.POST)) {
      write(target, body.toJsonObject());
      answer(request, 201, body.toJsonObject());
      return;
    }
    if (target.name().isEmpty()) {
      list(request, target);
      return;
    }
    JsonObject object = objects.get(target.plural(), target.namespace(), target.name());
    if (object == null) {
      String what = target.plural() + " \"" + target.name() + "\" not found";
      answer(request, 404, failure(404, "NotFound", what));
    } else if (request.method().equals(HttpMethod.PATCH)) {
      Patch.apply(object, String.valueOf(request.getHeader("Content-Type")), body.toString());
      write(target, object);
      answer(
          request, 200, String.valueOf(request.path()).endsWith("/scale") ? scale(object) : object);
    } else if (request.method().equals(HttpMethod.DELETE)) {
      delete(target);
      answer(request, 200, new JsonObject().put("kind", "Status").put("status", "Success"));
    } else {
      answer(request, 200, object);
    }
  }

  private void write(Target target, JsonObject object) {
    objects.put(target.plural(), target.namespace(), object);
    if (target.plural().equals("deployments")) {
      controllers.deploymentWritten(object);
    } else if (target.plural().equals("pods")) {
      controllers.podWritten(object);
    } else if (target.plural().equals("services")) {
      nodePort.serviceWritten(object.getJsonObject("spec").put("clusterIP", "10.96.0.7"));
    } else if (target.plural().equals("namespaces")) {
      object.put("status", new JsonObject().put("phase", "Active"));
    }
  }

  private void delete(Target target) {
    objects.remove(target.plural(), target.namespace(), target.name());
    if (target.plural().equals("deployments")) {
      controllers.deploymentDeleted();
    }
  }

  private void list(HttpServerRequest request, Target target) {
    if ("true".equals(request.getParam("watch"))) {
      request.response().setChunked(true).putHeader("Content-Type", "application/json").writeHead();
      return;
    }
    JsonObject list =
        objects.list(
            target.plural(),
            target.namespace(),
            request.getParam("labelSelector", ""),
            request.getParam("fieldSelector", ""));
    boolean asTable = String.valueOf(request.getHeader("Accept")).contains("as=Table");
    answer(request, 200, asTable && target.plural().equals("pods") ? PodTableRows.of(list) : list);
  }

  private JsonObject review(JsonObject asked) {
    JsonObject attributes = asked.getJsonObject("spec").getJsonObject("resourceAttributes");
    String subresource = attributes.getString("subresource");
    String right =
        attributes.getString("verb")
            + " "
            + attributes.getString("resource")
            + (subresource.isEmpty() ? "" : "/" + subresource);
    return asked.put("status", new JsonObject().put("allowed", !forbidden.contains(right)));
  }

  private static JsonObject scale(JsonObject deployment) {
    return new JsonObject()
        .put("kind", "Scale")
        .put("apiVersion", "autoscaling/v1")
        .put("metadata", deployment.getJsonObject("metadata"))
        .put("spec", deployment.getJsonObject("spec"));
  }

  static JsonObject failure(int code, String reason, String message) {
    return new JsonObject()
        .put("kind", "Status")
        .put("apiVersion", "v1")
        .put("metadata", new JsonObject())
        .put("status", "Failure")
        .put("message", message)
        .put("reason", reason)
        .put("code", code);
  }

  private static void answer(HttpServerRequest request, int status, JsonObject body) {
    request
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", "application/json")
        .end(body.encode());
  }
}
