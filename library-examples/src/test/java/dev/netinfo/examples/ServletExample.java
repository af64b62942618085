package dev.netinfo.examples;

import dev.netinfo.address.IpAddress;
import dev.netinfo.client.ClientIp;
import dev.netinfo.client.ClientIpPolicy;
import dev.netinfo.client.Peer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;

/** A filter in front of every servlet. */
final class ServletExample extends HttpFilter {
  private static final long serialVersionUID = 1;

  private final transient ClientIpPolicy policy;

  ServletExample(ClientIpPolicy policy) {
    this.policy = policy;
  }

  // @start region=example
  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    IpAddress peer = Peer.of(request.getRemoteAddr());
    ClientIp client = policy.resolve(peer, name -> Collections.list(request.getHeaders(name)));
    request.setAttribute("clientIp", client.text());
    chain.doFilter(request, response);
  }
  // @end
}
