package dev.netinfo.benchmark;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ForwardedHeaderUtils;

/** Spring's reading of either header: the leftmost element, whoever sent it, not parsed. */
final class SpringResolution {
  private final URI uri = URI.create(Request.URI);
  private final HttpHeaders headers = new HttpHeaders();
  private final InetSocketAddress peer;

  SpringResolution(Request request) {
    request.headers().forEach(headers::add);
    peer = new InetSocketAddress(InetAddress.ofLiteral(request.peer()), 80);
  }

  @Nullable InetSocketAddress resolve() {
    return ForwardedHeaderUtils.parseForwardedFor(uri, headers, peer);
  }

  /** Returns what WebFlux's transformer asks for. */
  Asked request() {
    URI asked = ForwardedHeaderUtils.adaptFromForwardedHeaders(uri, headers).build(true).toUri();
    return new Asked(asked.getScheme(), asked.getHost(), resolve());
  }
}
