package dev.netinfo.servlet;

import dev.netinfo.request.Authority;
import dev.netinfo.request.ClientRequest;
import jakarta.servlet.http.HttpServletRequest;

/** What only Tomcat has: attributes of its requests. */
final class Tomcat {
  /** An attribute that every request of Tomcat has, and no other. */
  private static final String OURS = "org.apache.tomcat.sendfile.support";

  /** The attribute that its valve and filter set when they replace the peer. */
  private static final String REPLACED = "org.apache.tomcat.request.forwarded";

  private static final String LOG = "org.apache.catalina.AccessLog.";

  private Tomcat() {}

  static boolean isServerOf(HttpServletRequest request) {
    return request.getAttribute(OURS) != null;
  }

  static boolean hasReplacedThePeer(HttpServletRequest request) {
    return request.getAttribute(REPLACED) != null;
  }

  /** Sets what its access log shows instead of the peer, and of the host that the proxy sent. */
  static void log(HttpServletRequest request, ClientRequest client, String text) {
    request.setAttribute(LOG + "RemoteAddr", text);
    request.setAttribute(LOG + "RemoteHost", text);
    Authority authority = client.authority();
    if (authority != null && NetinfoFilter.isForwarded(client)) {
      request.setAttribute(LOG + "ServerName", authority.host());
      request.setAttribute(LOG + "ServerPort", client.port());
    }
  }
}
