package dev.netinfo.request;

import dev.netinfo.address.IpAddress;
import dev.netinfo.client.ClientIp;
import dev.netinfo.client.ClientIpPolicy;
import dev.netinfo.client.HeaderLines;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How to resolve the request that the client made: who asked, by which scheme, and for which host
 * and port. Proxies that end TLS or rename the host say so in headers, which anybody can send; so
 * only what the outermost trusted proxy said counts, and that is the one that named the client:
 *
 * <ul>
 *   <li>{@code Forwarded}: {@code proto} and {@code host} of the element whose {@code for} is the
 *       client.
 *   <li>{@code X-Forwarded-For}, ranges or count: {@code X-Forwarded-Proto}, {@code -Host} and
 *       {@code -Port}. Of a header with as many elements as {@code X-Forwarded-For}, the element at
 *       the client's place counts; of one with a single element, that one; of any other, none.
 *   <li>A header with a single address: the same three, each with a single element.
 * </ul>
 *
 * <p>A port that the host names goes before {@code X-Forwarded-Port}, which is read for a host
 * without one. What a proxy does not report, or reports malformed, is taken from the connection. If
 * the peer is the client, or the client is unresolved, no header is read but the one that names the
 * client.
 *
 * {@snippet file="dev/netinfo/ExamplesTest.java" region="request"}
 *
 * <p>Immutable and thread-safe, if the client's policy is.
 */
public final class ClientRequestPolicy {
  private static final String HTTP = "http";
  private static final String HTTPS = "https";

  private final ClientIpPolicy client;
  private final AllowedHosts hosts;
  private final boolean hasPrefix;

  private ClientRequestPolicy(ClientIpPolicy client, AllowedHosts hosts, boolean hasPrefix) {
    this.client = Objects.requireNonNull(client, "client");
    this.hosts = Objects.requireNonNull(hosts, "hosts");
    this.hasPrefix = hasPrefix;
  }

  /** Returns a policy that trusts the same proxies as the policy for the client. */
  public static ClientRequestPolicy of(ClientIpPolicy client) {
    return new ClientRequestPolicy(client, AllowedHosts.any(), false);
  }

  /**
   * Returns the same policy, except that the host that a proxy reports counts only if it is
   * allowed. The connection's own host is not checked.
   */
  public ClientRequestPolicy allowedHosts(AllowedHosts allowed) {
    return new ClientRequestPolicy(client, allowed, hasPrefix);
  }

  /**
   * Returns the same policy, except that {@code X-Forwarded-Prefix} is read too, by the same rule
   * as {@code X-Forwarded-Host}. For proxies that set or remove it only: one that passes on what
   * the client sent lets the client choose the application's links. {@code Forwarded} has no such
   * parameter.
   */
  public ClientRequestPolicy withPrefix() {
    return new ClientRequestPolicy(client, hosts, true);
  }

  /** Returns the policy that resolves the client. */
  public ClientIpPolicy client() {
    return client;
  }

  /** Returns one line for the log at start: which proxies the policy believes, and about what. */
  public String describe() {
    return client.describe()
        + "; scheme and host are as the proxy that named the client reports them (allowed hosts: "
        + hosts
        + ")"
        + (hasPrefix ? ", and so is the prefix" : "");
  }

  /** Returns {@link #describe()}. */
  @Override
  public String toString() {
    return describe();
  }

  /**
   * Resolves a request. Never throws, logs, blocks or looks up a name.
   *
   * @param peer the address of the other end of the connection, as {@link ClientIpPolicy#resolve}
   *     takes it
   * @param scheme the connection's own scheme: {@code https} if it has TLS; any other is {@code
   *     http}
   * @param host the value of {@code Host} or {@code :authority} as received; null if there is none
   * @param headers the request's header lines
   */
  public ClientRequest resolve(
      @Nullable IpAddress peer, String scheme, @Nullable String host, HeaderLines headers) {
    ClientIp who = client.resolve(peer, headers);
    ProxyFacts said = ProxyFacts.of(who, headers);
    String own = HTTPS.equals(proto(scheme)) ? HTTPS : HTTP;
    Fact<String> proto = Fact.parsed(said.proto(), ClientRequestPolicy::proto).or(own);
    int defaultPort = ClientRequest.defaultPort(HTTPS.equals(proto.value()));
    Fact<Authority> authority = new AuthorityResolver(hosts, host, defaultPort).resolve(said);
    return new ClientRequest(who, proto, authority, prefix(said));
  }

  /** Not by {@code equalsIgnoreCase}, for which a long s (U+017F) is an s. */
  private static @Nullable String proto(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case HTTPS -> HTTPS;
      case HTTP -> HTTP;
      default -> null;
    };
  }

  private Fact<String> prefix(ProxyFacts said) {
    return hasPrefix
        ? Fact.parsed(said.prefix(), PathPrefix::parse)
        : Fact.none(FactReason.NOT_ASKED_FOR);
  }
}
