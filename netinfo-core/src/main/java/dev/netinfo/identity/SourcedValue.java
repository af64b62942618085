package dev.netinfo.identity;

/**
 * A value and where it was read.
 *
 * @param value the value
 * @param source the environment variable, {@code hostname}, {@code interface eth0} and the like
 */
record SourcedValue<T>(T value, String source) {
  static final String HOST_NAME = "hostname";
  static final String LOOPBACK = "loopback";

  /** Before the interface's name. */
  static final String INTERFACE = "interface ";

  /** Returns whether a source is this host, which may be a pod or not, and not Kubernetes. */
  static boolean isHost(String source) {
    return source.equals(HOST_NAME) || source.equals(LOOPBACK) || source.startsWith(INTERFACE);
  }
}
