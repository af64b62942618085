package dev.netinfo.compare.bare.micronaut;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/** Answers one path with a constant, and the headers of the contract. */
@Controller
@Requires(property = "bare.headers", value = "true")
final class GreeterWithHeaders {
  @Get(produces = "text/plain; charset=utf-8")
  HttpResponse<String> greet() {
    return HttpResponse.ok(Greeter.GREETING)
        .header("Cache-Control", "no-store")
        .header("Vary", "Accept");
  }
}
