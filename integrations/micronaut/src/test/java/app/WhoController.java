package app;

import dev.netinfo.integration.PolicyUnderTest;
import dev.netinfo.integration.RateLimiter;
import dev.netinfo.integration.Who;
import dev.netinfo.request.ClientRequest;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.http.server.util.HttpHostResolver;
import java.net.URI;
import org.jspecify.annotations.Nullable;

@Controller
final class WhoController {
  private final HttpClientAddressResolver addresses;
  private final HttpHostResolver hosts;
  private final RateLimiter limiter = new RateLimiter();

  WhoController(HttpClientAddressResolver addresses, HttpHostResolver hosts) {
    this.addresses = addresses;
    this.hosts = hosts;
  }

  @Get(value = "/who", produces = MediaType.TEXT_PLAIN)
  String who(HttpRequest<?> request, @Nullable ClientRequest client) {
    return Who.asked(
            url(request, client, request.getPath()),
            String.valueOf(addresses.resolve(request)),
            client == null ? "none" : client.client().text())
        .text();
  }

  @Get("/redirect")
  HttpResponse<?> redirect(HttpRequest<?> request, @Nullable ClientRequest client) {
    return HttpResponse.redirect(url(request, client, "/who"));
  }

  @Get(value = "/limited", produces = MediaType.TEXT_PLAIN)
  HttpResponse<?> limited(HttpRequest<?> request) {
    return limiter.allows(String.valueOf(addresses.resolve(request)))
        ? HttpResponse.ok("ok\n")
        : HttpResponse.status(HttpStatus.TOO_MANY_REQUESTS);
  }

  @Post(value = "/policy", consumes = MediaType.TEXT_PLAIN)
  HttpResponse<?> policy(@Body String settings) {
    PolicyUnderTest.replace(settings);
    return HttpResponse.noContent();
  }

  private URI url(HttpRequest<?> request, @Nullable ClientRequest client, String path) {
    String prefix = client == null ? "" : client.prefix();
    // Not by Micronaut's UriBuilder, which encodes the brackets of an IPv6 address.
    return URI.create(hosts.resolve(request) + prefix + path);
  }
}
