package dev.netinfo.servlet;

import dev.netinfo.client.ForwardingHeader;
import dev.netinfo.request.Authority;
import dev.netinfo.request.ClientRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request with the client's address, scheme, host and port instead of the last proxy's. */
final class ClientServletRequest extends HttpServletRequestWrapper {
  private final ClientRequest client;
  private final @Nullable String hidden;

  /**
   * Wraps a request.
   *
   * @param hidden the header that the application must not see, like those that proxies write; null
   *     if it sees all
   */
  ClientServletRequest(HttpServletRequest request, ClientRequest client, @Nullable String hidden) {
    super(request);
    this.client = client;
    this.hidden = hidden;
  }

  @Override
  public String getRemoteAddr() {
    return client.client().text();
  }

  /** Returns the client's address; no name is looked up. */
  @Override
  public String getRemoteHost() {
    return getRemoteAddr();
  }

  /** Returns the client's port if the client is the peer, else 0: no proxy reports it. */
  @Override
  public int getRemotePort() {
    return client.client().isPeer() ? super.getRemotePort() : 0;
  }

  @Override
  public String getScheme() {
    return client.scheme();
  }

  @Override
  public boolean isSecure() {
    return client.isSecure();
  }

  @Override
  public String getServerName() {
    Authority authority = client.authority();
    return authority == null ? super.getServerName() : authority.host();
  }

  /**
   * Returns the port that the client asked for. If the host is not valid, that is the container's,
   * except that the default of the connection's scheme becomes the default of the client's.
   */
  @Override
  public int getServerPort() {
    return client.authority() == null && !NetinfoFilter.hasDefaultPort(getRequest())
        ? super.getServerPort()
        : client.port();
  }

  @Override
  public StringBuffer getRequestURL() {
    String origin = client.origin();
    if (origin.isEmpty()) {
      String port = getServerPort() == client.port() ? "" : ":" + getServerPort();
      origin = getScheme() + "://" + getServerName() + port;
    }
    return new StringBuffer(origin).append(getRequestURI());
  }

  @Override
  public String getRequestURI() {
    String uri = super.getRequestURI();
    String prefix = client.prefix();
    return prefix.isEmpty() || (hasPrefix() && uri.startsWith(prefix)) ? uri : prefix + uri;
  }

  @Override
  public String getContextPath() {
    String path = super.getContextPath();
    String prefix = client.prefix();
    return prefix.isEmpty() || hasPrefix() ? path : prefix + path;
  }

  /**
   * Returns whether the wrapped request's context path has the prefix already: some dispatches of a
   * container copy what this class returned, and others do not. A forward of Jetty 12.1.10 copies
   * the context path and not the URI.
   */
  private boolean hasPrefix() {
    return getRequest() instanceof ClientServletRequest
        || super.getContextPath().equals(client.prefix() + getServletContext().getContextPath());
  }

  @Override
  public @Nullable String getHeader(String name) {
    return hides(name) ? null : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return hides(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
  }

  @Override
  public int getIntHeader(String name) {
    return hides(name) ? -1 : super.getIntHeader(name);
  }

  @Override
  public long getDateHeader(String name) {
    return hides(name) ? -1 : super.getDateHeader(name);
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    if (hidden == null) {
      return super.getHeaderNames();
    }
    List<String> names = Collections.list(super.getHeaderNames());
    names.removeIf(this::hides);
    return Collections.enumeration(names);
  }

  private boolean hides(String header) {
    return hidden != null
        && (ForwardingHeader.isOfProxies(header) || header.equalsIgnoreCase(hidden));
  }
}
