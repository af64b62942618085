package dev.netinfo.images.training;

import dev.netinfo.contract.ResponderProcess;
import dev.netinfo.contract.RunningResponder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Trains the cache of a responder: asks it what a pod is asked, and ends it by SIGTERM. */
public final class ResponderTraining {
  private static final List<String> PATHS =
      List.of("/", "/pod_name", "/pod_ips", "/client_ip", "/hostname", "/livez", "/readyz", "/x");

  private ResponderTraining() {}

  /** Takes the archive of an image without its cache, and the file to be written. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Training training = Training.of(Path.of(arguments[0]), Path.of(arguments[1]));
    Map<String, String> environment = training.environment();
    environment.put("POD_NAME", "demo-58465f467c-l2f6g");
    environment.put("POD_IP", "10.244.1.8");
    try (RunningResponder responder = ResponderProcess.start(training.command(), environment)) {
      ask(responder.port());
      responder.terminate();
      int status = responder.awaitExit();
      training.check(status, responder.output().toString() + responder.errors());
    }
  }

  private static void ask(int port) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      for (String path : PATHS) {
        for (String method : List.of("GET", "HEAD", "OPTIONS", "POST")) {
          HttpRequest request =
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                  .header("Accept", method.equals("HEAD") ? "*/*" : "application/json")
                  .header("X-Forwarded-For", "198.51.100.7, 203.0.113.9")
                  .method(method, BodyPublishers.noBody())
                  .build();
          client.send(request, BodyHandlers.discarding());
        }
      }
    }
  }
}
