package dev.netinfo.responder;

import dev.netinfo.address.Endpoint;
import dev.netinfo.client.HeaderLines;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one request, as the framework has them, with no conclusion drawn.
 *
 * @param peer the other end of the TCP connection, or null if the framework does not know it
 * @param headers the request's header lines
 */
public record Caller(@Nullable Endpoint peer, HeaderLines headers) {}
