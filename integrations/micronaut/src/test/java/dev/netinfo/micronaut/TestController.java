package dev.netinfo.micronaut;

import dev.netinfo.client.ClientIp;
import dev.netinfo.request.ClientRequest;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.util.HttpHostResolver;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Controller("/test")
final class TestController {
  private final HttpHostResolver hosts;
  private final ClientRequests requests;

  TestController(HttpHostResolver hosts, ClientRequests requests) {
    this.hosts = hosts;
    this.requests = requests;
  }

  @Get(value = "/client", produces = MediaType.TEXT_PLAIN)
  String client(ClientIp client) {
    return client.text();
  }

  @Get(value = "/optional", produces = MediaType.TEXT_PLAIN)
  String optional(Optional<ClientIp> client, Optional<ClientRequest> request) {
    return client.orElseThrow().text() + " " + request.orElseThrow().origin();
  }

  @Get(value = "/nullable", produces = MediaType.TEXT_PLAIN)
  String nullable(@Nullable ClientIp client) {
    return client == null ? "nobody" : client.text();
  }

  @Get(value = "/host", produces = MediaType.TEXT_PLAIN)
  String host(HttpRequest<?> request) {
    return hosts.resolve(request);
  }

  @Get(value = "/origin", produces = MediaType.TEXT_PLAIN)
  String origin(ClientRequest client) {
    return client.origin();
  }

  @Get(value = "/once", produces = MediaType.TEXT_PLAIN)
  @SuppressWarnings("ReferenceEquality") // asserts that it is the same object
  String once(HttpRequest<?> request, ClientRequest client, ClientIp ip) {
    return String.valueOf(client == requests.of(request) && ip == client.client());
  }

  @Post(value = "/body", consumes = MediaType.TEXT_PLAIN, produces = MediaType.TEXT_PLAIN)
  String body(@Body String body, ClientIp client) {
    return client.text() + " sent " + body;
  }

  /** A filter with a bound parameter, as applications write it. */
  @ServerFilter("/test/**")
  static final class Filter {
    @RequestFilter
    void remember(HttpRequest<?> request, ClientIp client) {
      request.setAttribute("seen", client.text());
    }

    @ResponseFilter
    void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
      response.header("Seen", request.getAttribute("seen", String.class).orElse("nobody"));
    }
  }
}
