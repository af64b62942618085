package dev.netinfo.images;

import dev.netinfo.contract.ResponderProcess;
import dev.netinfo.contract.RunningResponder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes an AOT cache (JEP 514): starts the responder of an unpacked image as the image does, asks
 * it what a pod is asked, and ends it by SIGTERM, whereupon the JVM writes down what it loaded.
 */
public final class Training {
  private static final List<String> PATHS =
      List.of("/", "/pod_name", "/pod_ips", "/client_ip", "/hostname", "/livez", "/readyz", "/x");

  /**
   * The profile of a hundred requests only costs memory and makes C2 begin while the responder
   * starts. Adapters and stubs are left out because 25.0.3 stores two adapters under one number and
   * warns of it at every start.
   */
  private static final List<String> FLAGS =
      List.of(
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:-AOTRecordTraining",
          "-XX:-AOTAdapterCaching",
          "-XX:-AOTStubCaching");

  private Training() {}

  /** Takes the archive of an image without its cache, and the file to be written. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path cache = Path.of(arguments[1]);
    Path root = Path.of(arguments[0]).resolveSibling("root");
    Directory.delete(root);
    Files.createDirectories(cache.getParent());
    Files.deleteIfExists(cache);
    ImageArchive image = ImageArchive.read(Path.of(arguments[0]));
    Start start = image.start().under(image.unpack(root));
    try (RunningResponder responder =
        ResponderProcess.start(command(start, cache), environment(start))) {
      ask(responder.port());
      responder.terminate();
      int status = responder.awaitExit();
      if (!Files.exists(cache)) {
        throw new IllegalStateException(
            "no cache was written, exit status "
                + status
                + ": "
                + responder.output()
                + responder.errors());
      }
    }
    System.out.printf("AOT cache: %s, %d bytes%n", cache, Files.size(cache));
  }

  private static List<String> command(Start start, Path cache) {
    List<String> command = new ArrayList<>();
    for (String argument : start.command()) {
      boolean reads = argument.startsWith("-XX:AOTCache=");
      command.add(reads ? "-XX:AOTCacheOutput=" + cache : argument);
    }
    command.addAll(1, FLAGS);
    return command;
  }

  private static Map<String, String> environment(Start start) {
    Map<String, String> environment = new HashMap<>(start.environment());
    environment.put("POD_NAME", "demo-58465f467c-l2f6g");
    environment.put("POD_IP", "10.244.1.8");
    return environment;
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
