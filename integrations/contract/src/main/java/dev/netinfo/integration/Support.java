package dev.netinfo.integration;

/** Who tells the framework of an application who asked. */
public enum Support {
  /** The integration, by its settings. */
  NETINFO,

  /** The integration, by a {@link PolicyUnderTest} that the application gives it. */
  POLICY,

  /** The framework's own support for forwarded headers, and no integration. */
  OWN,

  /** Nobody: neither the integration nor the framework's own support. */
  NONE;

  private static final String PROPERTY = "support";

  /** Returns the one that this process was started with. */
  public static Support ofThisProcess() {
    return valueOf(System.getProperty(PROPERTY, NETINFO.name()));
  }

  /** Returns the option of {@code java} that starts a process with it. */
  String option() {
    return "-D" + PROPERTY + "=" + name();
  }
}
