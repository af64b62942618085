package dev.netinfo.responder;

/**
 * The web framework that a responder runs on.
 *
 * @param name {@code micronaut}, {@code helidon} or {@code vertx}
 * @param version its version, such as {@code 4.5.0}
 */
public record Framework(String name, String version) {}
