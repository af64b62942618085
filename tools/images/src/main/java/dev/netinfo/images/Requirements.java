package dev.netinfo.images;

import dev.netinfo.support.Command;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What has to be there before anything is built. */
final class Requirements {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Requirements() {}

  /**
   * Looks for the tools and the registry that are asked for.
   *
   * @throws IllegalStateException if one is missing, with what to do
   */
  static void check(BuildOptions options, @Nullable Loader load) {
    if (options.isSlim() && !System.getProperty("os.name").equals("Linux")) {
      throw new IllegalStateException(
          "the slim base is made from the C library of a Linux machine; use --base registry here.");
    }
    if (options.isSlim() && !Command.exists("ldd")) {
      throw new IllegalStateException("the slim base needs ldd, a part of the C library's tools.");
    }
    if (load != null && !Command.exists(load.toString())) {
      throw new IllegalStateException(
          "--load %s: there is no %s on the PATH.".formatted(load, load));
    }
    if (options.push() != null) {
      reach(options.push());
    }
  }

  private static void reach(PushTarget target) {
    String registry = target.registry();
    String scheme = target.isLoopback() ? "http" : "https";
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
