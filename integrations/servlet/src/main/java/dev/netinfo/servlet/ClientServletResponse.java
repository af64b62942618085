package dev.netinfo.servlet;

import dev.netinfo.request.ClientRequest;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * A response whose redirects lead to where the client asked. If that is what the connection says,
 * they are left to the container.
 */
final class ClientServletResponse extends HttpServletResponseWrapper {
  /** RFC 3986 section 3.1. */
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");

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
   * Returns a relative reference (RFC 3986 section 4.2) with the origin that the client asked. Dot
   * segments are left to the client, which removes them from every URL.
   */
  private String absolute(String location) {
    boolean isForwarded =
        client.schemeReason().isForwarded() || client.authorityReason().isForwarded();
    if (!isForwarded || client.authority() == null || SCHEME.matcher(location).lookingAt()) {
      return location;
    }
    if (location.startsWith("//")) {
      return client.scheme() + ":" + location;
    }
    return client.origin() + (location.startsWith("/") ? "" : base(location)) + location;
  }

  /** Returns what stands before a reference that is relative to the path that the client asked. */
  private String base(String location) {
    Object first = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    String path = client.prefix() + (first == null ? request.getRequestURI() : first);
    if (location.startsWith("?")) {
      return path;
    }
    if (location.isEmpty() || location.startsWith("#")) {
      return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}
