package dev.netinfo.compare.bare.micronaut;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/** Answers one path with a constant. */
@Controller
@Requires(property = "bare.headers", value = "false")
final class Greeter {
  static final String GREETING =
      "Hello from demo-58465f467c-l2f6g at 10.244.1.8 back to 127.0.0.1\n";

  @Get(produces = MediaType.TEXT_PLAIN)
  String greet() {
    return GREETING;
  }
}
