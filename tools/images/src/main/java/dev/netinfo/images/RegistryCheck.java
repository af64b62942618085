package dev.netinfo.images;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether there is a registry, before images are built for it.
 *
 * @param patience how long it may take to connect, and to answer
 */
record RegistryCheck(PushTarget target, Duration patience) {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int NOT_FOUND = 404;

  static RegistryCheck of(PushTarget target) {
    return new RegistryCheck(target, PATIENCE);
  }

  /**
   * Sends the request by which the OCI distribution specification tells a registry.
   *
   * @throws IllegalStateException if no registry answers, with the request and what would be right
   */
  void run() {
    URI address =
        URI.create((target.isLoopback() ? "http" : "https") + "://" + target.registry() + "/v2/");
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(patience).build()) {
      HttpRequest request = HttpRequest.newBuilder(address).timeout(patience).build();
      int status = client.send(request, BodyHandlers.discarding()).statusCode();
      if (status == NOT_FOUND) {
        throw refused(address, "status 404, which no registry answers", null);
      }
    } catch (IOException e) {
      throw refused(address, reason(e), e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
  }

  private IllegalStateException refused(URI address, String reason, @Nullable IOException cause) {
    return new IllegalStateException(
        "--push %s: GET %s: %s; write the HOST[:PORT]/PATH of a registry that is running"
            .formatted(target, address, reason),
        cause);
  }

  /** Returns why a request failed, of which Java often says no more than an exception's name. */
  String reason(IOException e) {
    return switch (e) {
      case HttpConnectTimeoutException _ -> "no connection within " + seconds();
      case HttpTimeoutException _ -> "no answer within " + seconds();
      case ConnectException _ ->
          isUnresolved(e) ? "the name does not resolve" : "nothing listens there";
      case SSLException _ -> "TLS failed: " + e.getMessage();
      default -> "no HTTP answer: " + e.getMessage();
    };
  }

  private static boolean isUnresolved(IOException e) {
    return Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause)
        .anyMatch(UnresolvedAddressException.class::isInstance);
  }

  private String seconds() {
    return patience.toSeconds() + " s";
  }
}
