package dev.netinfo.benchmark;

/**
 * What a server knows of a request before anybody asks for the client.
 *
 * @param peer the address of the other end of the TCP connection
 * @param header the name of the one forwarding header
 * @param value that header's one line
 */
record Request(String peer, String header, String value) {
  /** The ranges in which a peer is a trusted proxy. */
  static final String TRUSTED = "10.0.0.0/8";

  /** A peer that is one. */
  static final String PROXY = "10.0.0.1";
}
