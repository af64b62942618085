package dev.netinfo.responder.http;

import dev.netinfo.address.Endpoint;
import dev.netinfo.address.IpAddress;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Requests as an adapter makes them. */
public final class Requests {
  private static final String HOST = "Host: demo-service.dev";

  private Requests() {}

  /** Returns a GET from a loopback peer, with Host and these further header lines. */
  public static Request get(String target, String... headerLines) {
    return of("GET " + target + " HTTP/1.1", lines(headerLines));
  }

  /** Returns a request of that method and target, with Host. */
  public static Request of(String methodAndTarget) {
    return of(methodAndTarget + " HTTP/1.1", List.of(HOST));
  }

  /** Returns a request of that request line, with these header lines and no others. */
  public static Request of(String requestLine, List<String> headerLines) {
    return from(Endpoint.tryParse("127.0.0.1:4711"), null, requestLine, headerLines);
  }

  /** Returns a GET from that peer. */
  public static Request from(@Nullable Endpoint peer, String target, String... headerLines) {
    return from(peer, null, "GET " + target + " HTTP/1.1", lines(headerLines));
  }

  /** Returns a GET from a loopback peer to that address of the pod. */
  public static Request to(String local, String target, String... headerLines) {
    return from(
        Endpoint.tryParse("127.0.0.1:4711"),
        IpAddress.parse(local),
        "GET " + target + " HTTP/1.1",
        lines(headerLines));
  }

  private static Request from(
      @Nullable Endpoint peer, @Nullable IpAddress local, String requestLine, List<String> lines) {
    String[] parts = requestLine.split(" ", 3);
    return new Request(
        new Request.Line(parts[0], parts[1], parts[2]),
        peer,
        local,
        name ->
            lines.stream()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .toList());
  }

  private static List<String> lines(String... headerLines) {
    return Stream.concat(Stream.of(HOST), Stream.of(headerLines)).toList();
  }
}
