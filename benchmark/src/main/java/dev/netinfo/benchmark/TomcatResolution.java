package dev.netinfo.benchmark;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.filters.RemoteIpFilter;

/**
 * Tomcat's filter over Tomcat's own request: as here, from the right, if the peer is trusted; but
 * the answer is a text, not parsed.
 *
 * <p>The trusted proxies are a regular expression: given as ranges, Tomcat asks the name service
 * for each element that is no address, and nobody's name service is measured here. The attributes
 * for the access log are off; the copy of the headers is what the filter does.
 */
final class TomcatResolution {
  private final RemoteIpFilter filter = new RemoteIpFilter();
  private final Request request;
  private final Response response = new Response(new org.apache.coyote.Response());
  private final FilterChain chain = (seen, _) -> client = seen.getRemoteAddr();
  private String client = "";

  TomcatResolution(dev.netinfo.benchmark.Request asked) {
    filter.setInternalProxies("10\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    filter.setRequestAttributesEnabled(false);
    org.apache.coyote.Request wire = new org.apache.coyote.Request();
    asked.headers().forEach((name, line) -> wire.getMimeHeaders().addValue(name).setString(line));
    request = new Request(new Connector(), wire);
    request.setRemoteAddr(asked.peer());
  }

  String resolve() throws IOException, ServletException {
    filter.doFilter(request, response, chain);
    return client;
  }
}
