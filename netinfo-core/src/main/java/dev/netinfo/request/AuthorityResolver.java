package dev.netinfo.request;

import org.jspecify.annotations.Nullable;

/**
 * Resolves the authority from what a proxy said of host and port.
 *
 * @param allowed the hosts that the proxy may name
 * @param own the connection's own authority as received, which holds where the proxy's does not;
 *     parsed only then
 * @param defaultPort the port of the resolved scheme
 */
record AuthorityResolver(AllowedHosts allowed, @Nullable String own, int defaultPort) {

  /**
   * Returns the host that is said, else the connection's own. A port with the host is what the
   * client asked for, while {@code X-Forwarded-Port} often is where the proxy listens behind a port
   * mapping; so that is read for a host without a port only.
   */
  Fact<Authority> resolve(ProxyFacts said) {
    Fact<Authority> host = host(said);
    Fact<Authority> known = host.value() == null ? host.or(Authority.tryParse(own)) : host;
    Authority authority = known.value();
    boolean isBelieved = host.reason().isForwarded() || host.reason() == FactReason.NOT_SAID;
    return isBelieved && authority != null && authority.port() == Authority.NO_PORT
        ? withPort(authority, host.reason(), Fact.parsed(said.port(), AuthorityResolver::port))
        : known;
  }

  private Fact<Authority> host(ProxyFacts said) {
    Fact<Authority> host = Fact.parsed(said.host(), Authority::tryParse);
    return host.value() == null || allowed.contains(host.value())
        ? host
        : Fact.none(FactReason.HOST_NOT_ALLOWED);
  }

  private Fact<Authority> withPort(Authority known, FactReason reason, Fact<Integer> said) {
    Integer port = said.value();
    if (said.reason() == FactReason.NOT_SAID) {
      return new Fact<>(known, reason);
    }
    // A host whose port is not to be read is not the host with the default port.
    if (port == null) {
      return new Fact<>(Authority.tryParse(own), FactReason.UNUSABLE_PORT);
    }
    return new Fact<>(
        port == defaultPort ? known : known.withPort(port),
        reason.isForwarded() ? reason : FactReason.FORWARDED_PORT);
  }

  private static @Nullable Integer port(String text) {
    int port = Authority.port(text, 0);
    return port == Authority.NO_PORT ? null : port;
  }
}
