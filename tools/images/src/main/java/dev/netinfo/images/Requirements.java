package dev.netinfo.images;

import dev.netinfo.support.Command;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** What has to be there before anything is built. */
final class Requirements {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Requirements() {}

  /**
   * Looks for the tools and the registry that are asked for.
   *
   * @throws IllegalStateException if one is missing, with what to do
   */
  static void check(Options options) {
    if (!options.registryBase() && !System.getProperty("os.name").equals("Linux")) {
      throw new IllegalStateException(
          "the slim base is made of the C library of a Linux machine; here, write --base registry.");
    }
    if (!options.registryBase() && !Command.exists("ldd")) {
      throw new IllegalStateException("the slim base needs ldd, a part of the C library's tools.");
    }
    if (options.load() != null && !Command.exists(options.load())) {
      throw new IllegalStateException(
          "--load %s: there is no %s on the PATH.".formatted(options.load(), options.load()));
    }
    String registry = options.registry();
    if (registry != null) {
      reach(registry);
    }
  }

  /** Tells whether a registry is this machine, which may be asked without TLS. */
  static boolean isLoopback(String registry) {
    return registry.matches("(localhost|127\\.[0-9.]+|\\[::1\\])(:[0-9]+)?");
  }

  private static void reach(String registry) {
    String scheme = isLoopback(registry) ? "http" : "https";
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      URI address = URI.create(scheme + "://" + registry + "/v2/");
      client.send(
          HttpRequest.newBuilder(address).timeout(PATIENCE).build(), BodyHandlers.discarding());
    } catch (IOException e) {
      throw new IllegalStateException(
          "--push: cannot reach the registry \"%s\": %s".formatted(registry, cause(e)), e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Java says of a connection that was refused no more than the exception's name. */
  private static String cause(IOException e) {
    return e instanceof ConnectException || e.getMessage() == null
        ? "nothing answers there"
        : e.getMessage();
  }
}
