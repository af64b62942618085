package dev.netinfo.lab;

import java.util.Map;

/**
 * A version of the lesson's program: the same responder, told to say less or more.
 *
 * @param number such as {@code 1.1.0}
 * @param environment that tells it
 */
record Version(String number, Map<String, String> environment) {
  /** Tells the pod's name only. */
  static final Version FIRST =
      new Version("1.0.0", Map.of("GREETING", "Hello from {pod_name}", "NETINFO_VERSION", "1.0.0"));

  /** Tells the addresses too. */
  static final Version SECOND = new Version("1.1.0", Map.of());
}
