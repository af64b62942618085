package app;

import dev.netinfo.client.ClientIp;
import dev.netinfo.integration.PolicyUnderTest;
import dev.netinfo.request.ClientRequest;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The routes that are the same for Spring MVC and WebFlux. */
@RestController
class CommonController {
  @PostMapping("/policy")
  ResponseEntity<Void> policy(@RequestBody String settings) {
    PolicyUnderTest.replace(settings);
    return ResponseEntity.noContent().build();
  }

  @GetMapping("/client")
  String client(ClientIp client) {
    return client.explanation();
  }

  @GetMapping("/optional")
  String optional(Optional<ClientIp> client, Optional<ClientRequest> request) {
    return client.orElseThrow().explanation() + request.orElseThrow().origin();
  }

  @GetMapping({"/office", "/secret"})
  String office() {
    return "welcome";
  }
}
