package dev.netinfo.servlet;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import dev.netinfo.address.IpAddress;
import dev.netinfo.client.ClientIp;
import dev.netinfo.client.Peer;
import dev.netinfo.request.ClientRequest;
import dev.netinfo.request.ClientRequestPolicy;
import dev.netinfo.request.ClientRequestSettings;
import dev.netinfo.text.Printable;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Gives every servlet and filter behind it the request that the client made: {@link
 * HttpServletRequest} returns the client's address, and the scheme, host and port that the client
 * asked for; redirects lead there. Register it as the first filter and for every {@code
 * DispatcherType}. It supports asynchronous requests.
 *
 * <p>In a {@code web.xml}, the init parameters are the settings, such as {@code trusted-proxies};
 * with {@code hide-forwarding-headers=true} the application does not see the headers that proxies
 * write. A program passes a policy to the constructor instead. The address of an unresolved client
 * is {@link ClientIp#UNKNOWN}.
 *
 * <p>The application finds the client in the request attributes {@link #CLIENT_IP}, {@link
 * #CLIENT_REQUEST} and, as text, {@link #CLIENT}. Tomcat's access log shows the client if its valve
 * has {@code requestAttributesEnabled}; in other containers, put the attribute {@link #CLIENT} into
 * the log's format.
 *
 * <p>Switch off the container's own support for forwarded headers, such as Tomcat's {@code
 * RemoteIpValve}: it replaces the peer, which is the one fact that nobody can forge.
 *
 * <p>Thread-safe.
 */
public final class NetinfoFilter implements Filter {
  /** The request attribute with the {@link ClientIp}. */
  public static final String CLIENT_IP = ClientIp.class.getName();

  /** The request attribute with the {@link ClientRequest}. */
  public static final String CLIENT_REQUEST = ClientRequest.class.getName();

  /** The request attribute with {@link ClientIp#text()}, for access logs. */
  public static final String CLIENT = "netinfo.client";

  private static final String REPLACED_PEER =
      "netinfo: the container takes the peer's address from a header, so clients can choose it;"
          + " remove RemoteIpValve, ForwardedRequestCustomizer, ProxyPeerAddressHandler, or"
          + " whatever else replaces the peer";

  private static final String HIDE = "hide-forwarding-headers";

  /** The attribute that every container sets for TLS (Servlet 6.1 section 3.10). */
  private static final String CIPHER_SUITE = "jakarta.servlet.request.cipher_suite";

  private static final Logger log = System.getLogger(NetinfoFilter.class.getName());

  private final AtomicBoolean hasComplained = new AtomicBoolean();
  private boolean readsParameters;
  private ClientRequestPolicy policy;

  /** The header that is hidden like those that proxies write, empty if only those are, or null. */
  private @Nullable String hidden;

  /** Creates a filter whose init parameters are the settings. */
  public NetinfoFilter() {
    this(ClientRequestSettings.from(Map.of()), false);
    readsParameters = true;
  }

  /**
   * Creates a filter with a policy. It reads no init parameters.
   *
   * @param policy how to resolve each request
   * @param hidesHeaders whether the application does not see the headers that proxies write
   */
  public NetinfoFilter(ClientRequestPolicy policy, boolean hidesHeaders) {
    this.policy = requireNonNull(policy, "policy");
    this.hidden = hidden(hidesHeaders, policy);
  }

  private static @Nullable String hidden(boolean hidesHeaders, ClientRequestPolicy policy) {
    return hidesHeaders ? requireNonNullElse(policy.client().headerName(), "") : null;
  }

  /**
   * Reads the init parameters, unless the filter was made with a policy.
   *
   * @throws ServletException if a parameter is unknown, has the wrong shape or contradicts another;
   *     the message quotes it; or if Jetty's {@code ForwardedRequestCustomizer} replaces the peer
   */
  @Override
  public void init(FilterConfig config) throws ServletException {
    if (JettyCustomizers.replaceThePeer()) {
      throw new ServletException(REPLACED_PEER);
    }
    if (!readsParameters) {
      return;
    }
    Map<String, String> settings = new HashMap<>();
    for (String name : Collections.list(config.getInitParameterNames())) {
      settings.put(name, config.getInitParameter(name));
    }
    String hides = settings.getOrDefault(HIDE, "");
    if (!hides.matches("true|false|")) {
      throw new ServletException(
          HIDE + ": " + Printable.quote(hides) + " is not a flag; write true or false");
    }
    try {
      policy = ClientRequestSettings.from(settings, "", HIDE);
      hidden = hidden(hides.equals("true"), policy);
    } catch (IllegalArgumentException e) {
      // Without the cause, which has the same message: containers print both.
      throw new ServletException(e.getMessage());
    }
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest http
        && response instanceof HttpServletResponse answer) {
      ClientRequest client = client(http);
      boolean redirects = isForwarded(client) && !ClientServletResponse.isIn(response);
      // Also around what is wrapped: Jetty wraps the request of a dispatch, without the prefix.
      chain.doFilter(
          new ClientServletRequest(http, client, hidden),
          redirects ? new ClientServletResponse(answer, http, client) : response);
    } else {
      chain.doFilter(request, response);
    }
  }

  /** Returns what was resolved at the first dispatch, or resolves it. */
  private ClientRequest client(HttpServletRequest request) {
    if (request.getAttribute(CLIENT_REQUEST) instanceof ClientRequest known) {
      return known;
    }
    IpAddress peer = Peer.of(request.getRemoteAddr());
    complainOfReplaced(peer, request);
    ClientRequest client =
        policy.resolve(
            peer,
            isSecure(request) ? "https" : "http",
            host(request),
            name -> Collections.list(request.getHeaders(name)));
    String text = client.client().text();
    request.setAttribute(CLIENT_REQUEST, client);
    request.setAttribute(CLIENT_IP, client.client());
    request.setAttribute(CLIENT, text);
    if (Tomcat.isServerOf(request)) {
      Tomcat.log(request, client, text);
    }
    if (!client.prefix().isEmpty() && request.getDispatcherType() == DispatcherType.REQUEST) {
      request.setAttribute(ClientServletResponse.PATH, request.getRequestURI());
    }
    return client;
  }

  /** Returns whether a proxy reported what the client's URL begins with. */
  static boolean isForwarded(ClientRequest client) {
    return client.authority() != null
        && (client.schemeReason().isForwarded()
            || client.authorityReason().isForwarded()
            || client.prefixReason().isForwarded());
  }

  /**
   * Returns whether the connection has TLS. {@code isSecure()} returns what the sender chose in
   * Jetty (an absolute target), and in Undertow and Tomcat ({@code :scheme} of HTTP/2). In HTTP/1
   * Tomcat returns what the connector's configuration says, which holds also if something else ends
   * TLS.
   */
  private static boolean isSecure(HttpServletRequest request) {
    return request.getAttribute(CIPHER_SUITE) != null
        || (request.isSecure()
            && Tomcat.isServerOf(request)
            && request.getProtocol().startsWith("HTTP/1."));
  }

  /**
   * Returns the value of {@code Host}. HTTP/2 and HTTP/1.0 may have none; then the container's
   * server name and port.
   */
  private static String host(HttpServletRequest request) {
    String host = request.getHeader("Host");
    if (host != null) {
      return host;
    }
    String name = request.getServerName();
    return hasDefaultPort(request) ? name : name + ":" + request.getServerPort();
  }

  /** Returns whether the port is the default of the scheme. */
  static boolean hasDefaultPort(ServletRequest request) {
    return request.getServerPort() == (request.getScheme().equals("https") ? 443 : 80);
  }

  /**
   * Logs, once, that the peer was replaced. The address of a real peer comes with a port; one
   * without a port was taken from a header. Loopback is exempt: Tomcat reports the peer of a unix
   * domain socket as 127.0.0.1.
   */
  private void complainOfReplaced(@Nullable IpAddress peer, HttpServletRequest request) {
    boolean isReplaced =
        Tomcat.hasReplacedThePeer(request)
            || (peer != null && !peer.isLoopback() && request.getRemotePort() <= 0);
    if (isReplaced && !hasComplained.getAndSet(true)) {
      log.log(Level.ERROR, REPLACED_PEER);
    }
  }
}
