package dev.netinfo.servlet;

import dev.netinfo.request.ClientRequest;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A response whose redirects are absolute, with the origin that the client asked for. If no proxy
 * reported a scheme, host or prefix, redirects are left to the container.
 */
final class ClientServletResponse extends HttpServletResponseWrapper {
  /** RFC 3986 section 3.1. */
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");

  /** What RFC 3986 has no place for in a URI. */
  private static final Pattern NOT_URI = Pattern.compile("[^!-~]+|[\"<>\\\\^`{|}]");

  private final HttpServletRequest request;
  private final ClientRequest client;

  ClientServletResponse(
      HttpServletResponse response, HttpServletRequest request, ClientRequest client) {
    super(response);
    this.request = request;
    this.client = client;
  }

  @Override
  public void sendRedirect(String location) throws IOException {
    super.sendRedirect(absolute(location));
  }

  @Override
  public void sendRedirect(String location, int status) throws IOException {
    super.sendRedirect(absolute(location), status);
  }

  @Override
  public void sendRedirect(String location, boolean clearBuffer) throws IOException {
    super.sendRedirect(absolute(location), clearBuffer);
  }

  @Override
  public void sendRedirect(String location, int status, boolean clearBuffer) throws IOException {
    super.sendRedirect(absolute(location), status, clearBuffer);
  }

  /**
   * Returns the location; one that is a relative reference (RFC 3986 section 4.2) is made absolute.
   * Dot segments stay in it, because clients remove them.
   */
  private String absolute(String location) {
    boolean isForwarded =
        client.schemeReason().isForwarded()
            || client.authorityReason().isForwarded()
            || client.prefixReason().isForwarded();
    if (!isForwarded || client.authority() == null || SCHEME.matcher(location).lookingAt()) {
      return location;
    }
    if (location.startsWith("//")) {
      return client.scheme() + ":" + location;
    }
    String path = (location.startsWith("/") ? "" : base(location)) + location;
    return client.origin() + NOT_URI.matcher(path).replaceAll(found -> encoded(found.group()));
  }

  /** Encodes as containers do in a relative location; Jetty refuses it in an absolute one. */
  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Returns the part of the path that the client asked for to which the reference is appended. */
  private String base(String location) {
    String path =
        client.prefix()
            + Stream.of(RequestDispatcher.FORWARD_REQUEST_URI, AsyncContext.ASYNC_REQUEST_URI)
                .map(request::getAttribute)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(request::getRequestURI);
    if (location.startsWith("?")) {
      return path;
    }
    if (location.isEmpty() || location.startsWith("#")) {
      return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}
