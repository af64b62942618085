package dev.netinfo.request;

/**
 * A setting that {@link ClientRequestSettings} reads besides those of {@link
 * dev.netinfo.client.ClientIpSetting}, with its usual names.
 */
public enum ClientRequestSetting {
  /** The hosts that a proxy may name: see {@link AllowedHosts#parse}. Default: any. */
  FORWARDED_HOST_ALLOWED("forwarded-host-allowed", "NETINFO_FORWARDED_HOST_ALLOWED"),

  /** {@code true} if {@code X-Forwarded-Prefix} is read. Default: {@code false}. */
  FORWARDED_PREFIX("forwarded-prefix", "NETINFO_FORWARDED_PREFIX");

  private final String property;
  private final String variable;

  ClientRequestSetting(String property, String variable) {
    this.property = property;
    this.variable = variable;
  }

  /** Returns the name in a configuration file, without prefix. */
  public String property() {
    return property;
  }

  /** Returns the environment variable. */
  public String variable() {
    return variable;
  }
}
