package dev.netinfo.client;

/** Whether an address within the trusted ranges may itself be the client. */
public enum Strictness {
  /**
   * It may not: a trusted peer that names no client, or a list of trusted proxies only, leaves the
   * client unresolved. Right where the trusted ranges hold nothing but proxies.
   */
  STRICT,

  /**
   * It may: where nobody else is named, the last address reached is the client, which without a
   * header is the peer itself. Right where trusted neighbours also ask for themselves, as pods and
   * probes do.
   */
  LENIENT
}
