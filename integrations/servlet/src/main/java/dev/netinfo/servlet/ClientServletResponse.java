package dev.netinfo.servlet;

import dev.netinfo.request.ClientRequest;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A response whose redirects are absolute, with the origin that the client asked for. Without
 * {@link NetinfoFilter#isForwarded}, redirects are left to the container.
 */
final class ClientServletResponse extends HttpServletResponseWrapper {
  /**
   * The request attribute with the path that the client asked for, without the prefix, if there is
   * one: Jetty's own attribute of a forward from another application has the path with the prefix.
   */
  static final String PATH = ClientServletResponse.class.getName() + ".path";

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

  /** Returns whether a response is already wrapped, as in a later dispatch. */
  static boolean isIn(ServletResponse response) {
    return response instanceof ClientServletResponse
        || (response instanceof ServletResponseWrapper wrapper
            && wrapper.isWrapperFor(ClientServletResponse.class));
  }

  @Override
  public void sendRedirect(@Nullable String location) throws IOException {
    super.sendRedirect(absolute(location));
  }

  @Override
  public void sendRedirect(@Nullable String location, int status) throws IOException {
    super.sendRedirect(absolute(location), status);
  }

  @Override
  public void sendRedirect(@Nullable String location, boolean clearBuffer) throws IOException {
    super.sendRedirect(absolute(location), clearBuffer);
  }

  @Override
  public void sendRedirect(@Nullable String location, int status, boolean clearBuffer)
      throws IOException {
    super.sendRedirect(absolute(location), status, clearBuffer);
  }

  /**
   * Returns the location; one that is a relative reference (RFC 3986 section 4.2) is made absolute.
   * Dot segments stay in it, because clients remove them.
   */
  private @Nullable String absolute(@Nullable String location) {
    if (location == null || SCHEME.matcher(location).lookingAt()) {
      return location;
    }
    if (location.startsWith("//")) {
      return client.scheme() + ":" + location;
    }
    String path = base(location) + location;
    return client.origin() + NOT_URI.matcher(path).replaceAll(found -> encoded(found.group()));
  }

  /** Encodes as containers do in a relative location; Jetty refuses it in an absolute one. */
  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Returns the part of what the client asked for to which a reference is appended. */
  private String base(String reference) {
    String path =
        client.prefix()
            + Stream.of(PATH, RequestDispatcher.FORWARD_REQUEST_URI, AsyncContext.ASYNC_REQUEST_URI)
                .map(request::getAttribute)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(request::getRequestURI);
    String query = request.getQueryString();
    return switch (reference.isEmpty() ? '#' : reference.charAt(0)) {
      case '/' -> "";
      case '?' -> path;
      case '#' -> query == null ? path : path + "?" + query;
      default -> path.substring(0, path.lastIndexOf('/') + 1);
    };
  }
}
