package dev.netinfo.examples;

import dev.netinfo.address.IpAddress;
import dev.netinfo.client.ClientIp;
import dev.netinfo.client.ClientIpPolicy;
import dev.netinfo.client.Peer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** A controller; the policy is a bean. */
@RestController
final class SpringMvcExample {
  private final ClientIpPolicy policy;

  SpringMvcExample(ClientIpPolicy policy) {
    this.policy = policy;
  }

  // @start region=example
  @GetMapping("/")
  String clientIp(HttpServletRequest request, @RequestHeader HttpHeaders headers) {
    IpAddress peer = Peer.of(request.getRemoteAddr());
    ClientIp client = policy.resolve(peer, headers::get);
    return client.text();
  }
  // @end
}
