package dev.netinfo.benchmark;

import java.util.Map;

/**
 * What a server knows of a request before anybody asks for the client.
 *
 * @param peer the address of the other end of the TCP connection
 * @param headers the forwarding headers, each with its one line
 */
record Request(String peer, Map<String, String> headers) {
  /** The ranges in which a peer is a trusted proxy. */
  static final String TRUSTED = "10.0.0.0/8";

  /** A peer that is one. */
  static final String PROXY = "10.0.0.1";

  /** What the request itself was sent to. */
  static final String URI = "http://demo-service.dev/";
}
