package dev.netinfo.responder.http;

import dev.netinfo.address.Endpoint;
import dev.netinfo.address.IpAddress;
import dev.netinfo.client.HeaderLines;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one request as the framework received it. The responder draws the conclusions.
 *
 * @param line the request line, as it was on the wire
 * @param peer the other end of the TCP connection, or null if the framework does not know it
 * @param local the address of this end, to which the client connected, or null if the framework
 *     does not know it
 * @param headers the header lines; a look-up is case-insensitive and returns every line
 */
public record Request(
    Line line, @Nullable Endpoint peer, @Nullable IpAddress local, HeaderLines headers) {

  /**
   * A request line (RFC 9112 section 3).
   *
   * @param method such as {@code GET}, case-sensitive
   * @param target the raw target: not decoded, not normalised, with its query
   * @param version such as {@code HTTP/1.1}
   */
  public record Line(String method, String target, String version) {}

  /** Returns a request on the connection between those two sockets. */
  public static Request of(
      Line line, InetSocketAddress peer, InetSocketAddress local, HeaderLines headers) {
    return new Request(line, Endpoint.of(peer), IpAddress.of(local.getAddress()), headers);
  }

  /** Returns the values of all header lines of that name, unchanged; empty if there is none. */
  public List<String> lines(String name) {
    List<String> lines = headers.lines(name);
    return lines == null ? List.of() : lines;
  }

  /** Returns the elements of all lines of that name as one list (RFC 9110 section 5.6.1). */
  List<String> elements(String name) {
    List<String> lines = lines(name);
    return lines.isEmpty()
        ? lines
        : lines.stream()
            .flatMap(value -> Stream.of(value.split(",", -1)))
            .map(element -> element.strip().toLowerCase(Locale.ROOT))
            .filter(element -> !element.isEmpty())
            .toList();
  }

  /** Returns whether there is a header line of that name. */
  boolean has(String name) {
    return !lines(name).isEmpty();
  }
}
