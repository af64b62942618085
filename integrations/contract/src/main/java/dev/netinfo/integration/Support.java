package dev.netinfo.integration;

/** What tells an application's framework who the client is. */
public enum Support {
  /** The integration, by its settings. */
  NETINFO,

  /** The integration, with a {@link PolicyUnderTest} that the application passes to it. */
  POLICY,

  /** The framework's own support for forwarded headers, and no integration. */
  OWN,

  /** Neither the integration nor the framework's own support. */
  NONE;

  private static final String PROPERTY = "support";

  /** Returns the value that this process was started with. */
  public static Support ofThisProcess() {
    return valueOf(System.getProperty(PROPERTY, NETINFO.name()));
  }

  /** Returns the option of {@code java} that starts a process with this value. */
  String option() {
    return "-D" + PROPERTY + "=" + name();
  }
}
