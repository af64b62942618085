package dev.netinfo.request;

import dev.netinfo.client.ClientIp;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One request as the client made it: who asked, by which scheme, and for which host and port.
 *
 * <p>Made by a {@link ClientRequestPolicy} only. Immutable and thread-safe. Holds no header text
 * except what the grammars of {@link Authority} and of the prefix allow.
 */
public final class ClientRequest {
  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;

  private final ClientIp client;
  private final String scheme;
  private final FactReason schemeReason;
  private final Fact<Authority> authority;
  private final Fact<String> prefix;

  ClientRequest(
      ClientIp client, Fact<String> scheme, Fact<Authority> authority, Fact<String> prefix) {
    this.client = client;
    this.scheme = Objects.requireNonNull(scheme.value());
    this.schemeReason = scheme.reason();
    this.authority = authority;
    this.prefix = prefix;
  }

  /** Returns who asked. */
  public ClientIp client() {
    return client;
  }

  /** Returns {@code http} or {@code https}, as a trusted proxy said; else the connection's own. */
  public String scheme() {
    return scheme;
  }

  /** Returns whether the scheme is {@code https}. */
  public boolean isSecure() {
    return scheme.equals("https");
  }

  /**
   * Returns the host and port, as a trusted proxy said; else the connection's own, as {@code Host}
   * or {@code :authority} has it; null if that is absent or malformed.
   */
  public @Nullable Authority authority() {
    return authority.value();
  }

  /** Returns the port of the authority, or the scheme's default: 443 for https, 80 otherwise. */
  public int port() {
    Authority known = authority();
    return known == null || known.port() == Authority.NO_PORT
        ? defaultPort(isSecure())
        : known.port();
  }

  /**
   * Returns the path under which a proxy serves the application, such as {@code /shop}: without a
   * slash at its end, and empty if there is none or the policy does not read it.
   */
  public String prefix() {
    String path = prefix.value();
    return path == null ? "" : path;
  }

  /** Returns why the scheme is what it is, from a proxy or from the connection. */
  public FactReason schemeReason() {
    return schemeReason;
  }

  /** Returns why the authority is what it is, from a proxy or from the connection. */
  public FactReason authorityReason() {
    return authority.reason();
  }

  /** Returns why the prefix is what it is. */
  public FactReason prefixReason() {
    return prefix.reason();
  }

  /**
   * Returns the origin (RFC 6454 section 6.2), such as {@code https://example.org:8443}, to build
   * links and redirects on: the scheme's default port is left out; empty without an authority.
   */
  public String origin() {
    Authority known = authority();
    if (known == null) {
      return "";
    }
    String host = known.host();
    return scheme + "://" + (port() == defaultPort(isSecure()) ? host : host + ":" + port());
  }

  /** Returns sentences that explain the answer to people. They contain no header text. */
  public String explanation() {
    return RequestExplanation.of(this);
  }

  /** Returns whether client, scheme, authority, prefix and all reasons are equal. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ClientRequest that
        && client.equals(that.client)
        && scheme.equals(that.scheme)
        && schemeReason == that.schemeReason
        && authority.equals(that.authority)
        && prefix.equals(that.prefix);
  }

  @Override
  public int hashCode() {
    return Objects.hash(client, scheme, schemeReason, authority, prefix);
  }

  /** Returns client, origin, prefix and reasons, for a log. */
  @Override
  public String toString() {
    return client
        + " asked "
        + (authority() == null ? scheme : origin())
        + prefix()
        + " ("
        + schemeReason
        + ", "
        + authorityReason()
        + ", "
        + prefixReason()
        + ")";
  }

  static int defaultPort(boolean isSecure) {
    return isSecure ? HTTPS_PORT : HTTP_PORT;
  }
}
