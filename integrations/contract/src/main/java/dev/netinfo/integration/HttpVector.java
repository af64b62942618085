package dev.netinfo.integration;

import dev.netinfo.address.IpAddress;
import dev.netinfo.client.Peer;
import dev.netinfo.client.TrustedProxies;
import dev.netinfo.request.Authority;
import dev.netinfo.vectors.ClientVector;
import dev.netinfo.vectors.VectorPolicy;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A vector of the core as a request over a socket. Its peer is 127.0.0.1, trusted or not as the
 * vector's peer is.
 *
 * @param hosts the hosts that a proxy may report; empty for any
 * @param settings the policy for the client, one {@code name=value} a line
 * @param head the header lines of the request, each with its line break
 * @param expected lines of {@link Who#text()}
 */
record HttpVector(String name, String hosts, String settings, String head, List<String> expected) {
  static final String PEER = "127.0.0.1";

  private static final IpAddress PEER_HERE = IpAddress.parse(PEER);

  /** The maximum bytes of all header lines: some servers refuse more, which is allowed. */
  private static final int MAX_BYTES = 6_000;

  /** Returns the vectors that can be sent over HTTP, by their allowed hosts. */
  static Map<String, List<HttpVector>> byHosts() {
    return vectors()
        .filter(HttpVector::travels)
        .map(HttpVector::of)
        .filter(Objects::nonNull)
        .collect(Collectors.groupingBy(HttpVector::hosts, TreeMap::new, Collectors.toList()));
  }

  /** Returns the number of all vectors, also of those that cannot be sent. */
  static long count() {
    return vectors().count();
  }

  private static Stream<ClientVector> vectors() {
    return Stream.of("client-ip", "client-ip-own", "client-request").flatMap(ClientVector::of);
  }

  /**
   * Returns whether every server accepts the vector's request: it comes from an IP address, without
   * TLS, and names a host. Spring Security refuses a path with a semicolon.
   */
  private static boolean travels(ClientVector vector) {
    IpAddress peer = Peer.of(vector.peer());
    List<String> lines = vector.lines().stream().map(ClientVector.Line::toString).toList();
    return peer != null
        && !peer.isUnspecified()
        && !vector.policy().trusted().contains("unix")
        && vector.scheme().equals("http")
        && Authority.tryParse(vector.host()) != null
        && prefix(vector).indexOf(';') < 0
        && lines.stream().allMatch(HttpVector::travels)
        && lines.stream().mapToInt(String::length).sum() <= MAX_BYTES;
  }

  /** Returns whether servers pass the line on unchanged: printable, without a space to strip. */
  private static boolean travels(String line) {
    String value = line.substring(line.indexOf(':') + 2);
    return line.chars().allMatch(c -> (c >= ' ' && c < 0x7f) || c == '\t')
        && value.equals(value.strip());
  }

  /** Returns null if 127.0.0.1 cannot replace the peer: the policy or a header already has it. */
  private static @Nullable HttpVector of(ClientVector vector) {
    IpAddress peer = Objects.requireNonNull(Peer.of(vector.peer()));
    List<String> trusted = vector.policy().trusted();
    String head =
        Stream.concat(Stream.of("Host: " + vector.host()), vector.lines().stream())
            .map(line -> line + "\r\n")
            .collect(Collectors.joining());
    boolean isTrusted = contains(trusted, peer);
    if (isTrusted != contains(trusted, PEER_HERE)) {
      if (!isTrusted || head.contains(PEER)) {
        return null;
      }
      trusted = Stream.concat(trusted.stream(), Stream.of(PEER)).toList();
    }
    return new HttpVector(
        vector.toString(),
        vector.policy().hosts(),
        settings(vector.policy(), trusted),
        head,
        expected(vector, peer.toString()));
  }

  private static boolean contains(List<String> trusted, IpAddress peer) {
    return TrustedProxies.parse(VectorPolicy.text(trusted)).contains(peer);
  }

  private static String settings(VectorPolicy policy, List<String> trusted) {
    return String.join(
        "\n",
        "trusted-proxies=" + VectorPolicy.text(trusted),
        "client-ip-header=" + policy.header(),
        "trusted-hops=" + policy.count(),
        "client-ip-header-has-port=" + policy.hasPort(),
        "strict=" + policy.isStrict());
  }

  private static List<String> expected(ClientVector vector, String peer) {
    String address = Objects.requireNonNullElse(vector.client(), "unknown");
    String client = address.equals(peer) ? PEER : address;
    List<String> lines = new ArrayList<>(List.of("client " + client, "clientIp " + client));
    if (vector.isOfARequest()) {
      String origin =
          (vector.expected("scheme") + "://" + vector.expected("authority"))
              .replaceFirst("(?<=^http:.{0,300}):80$|(?<=^https:.{0,300}):443$", "");
      String request = Who.asked(URI.create(origin + "/who"), client, client).text();
      // Not every framework builds URLs under a prefix.
      request
          .lines()
          .filter(line -> prefix(vector).isEmpty() || !line.startsWith("url "))
          .forEach(lines::add);
    }
    return lines;
  }

  private static String prefix(ClientVector vector) {
    String prefix = vector.isOfARequest() ? vector.expected("prefix") : null;
    return prefix == null ? "" : prefix;
  }

  @Override
  public String toString() {
    return name;
  }
}
