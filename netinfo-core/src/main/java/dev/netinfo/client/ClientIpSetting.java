package dev.netinfo.client;

/** A setting that {@link ClientIpSettings} reads, with its usual names. */
public enum ClientIpSetting {
  /** The addresses of the trusted proxies: see {@link TrustedProxies#parse}. Default: loopback. */
  TRUSTED_PROXIES("trusted-proxies", "NETINFO_TRUSTED_PROXIES", "loopback"),

  /**
   * The one header that the trusted proxies write: {@code X-Forwarded-For} (default), {@code
   * Forwarded}, or the name of a header that has a single address.
   */
  CLIENT_IP_HEADER("client-ip-header", "NETINFO_CLIENT_IP_HEADER", "X-Forwarded-For"),

  /**
   * How many trusted proxies append to the header, 1 to 64: the policy is a {@linkplain
   * ClientIpPolicy#trustedCount trusted count}. Without it (default), it is one of {@linkplain
   * ClientIpPolicy#trustedRanges trusted ranges}.
   */
  TRUSTED_HOPS("trusted-hops", "NETINFO_TRUSTED_HOPS", ""),

  /**
   * {@code true} if a trusted proxy is never the client; {@code false} (default) if it is the
   * client where no other address is named: see {@link TrustedRanges#lenient()}. Only trusted
   * ranges have that choice.
   */
  STRICT("strict", "NETINFO_CLIENT_IP_STRICT", "false"),

  /**
   * {@code true} if the header with a single address always has a port after it, as {@code
   * CloudFront-Viewer-Address} has: see {@link ClientIpPolicy#singleHeaderWithPort}. Default:
   * {@code false}.
   */
  HEADER_HAS_PORT("client-ip-header-has-port", "NETINFO_CLIENT_IP_HEADER_HAS_PORT", "false");

  private final String property;
  private final String variable;
  private final String preset;

  ClientIpSetting(String property, String variable, String preset) {
    this.property = property;
    this.variable = variable;
    this.preset = preset;
  }

  /** Returns the name in a configuration file, without prefix, such as {@code trusted-proxies}. */
  public String property() {
    return property;
  }

  /** Returns the environment variable, such as {@code NETINFO_TRUSTED_PROXIES}. */
  public String variable() {
    return variable;
  }

  /** Returns the value of a setting that is absent or empty; empty if there is no default. */
  String preset() {
    return preset;
  }
}
