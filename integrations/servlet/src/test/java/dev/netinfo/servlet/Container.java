package dev.netinfo.servlet;

import dev.netinfo.integration.PolicyUnderTest;
import dev.netinfo.integration.Support;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the system properties with which the applications of the tests are started. */
final class Container {
  private static final String PREFIX = "netinfo.";

  private Container() {}

  /** Returns whether the container's own support for forwarded headers is on. */
  static boolean hasOwnSupport() {
    return Support.ofThisProcess() == Support.OWN || Boolean.getBoolean("own-support");
  }

  /** Returns the filter with a policy, or null if init parameters are the settings. */
  static @Nullable NetinfoFilter filter() {
    return Support.ofThisProcess() == Support.POLICY
        ? new NetinfoFilter(PolicyUnderTest.policy(), false)
        : null;
  }

  /** Returns whether there is a filter at all. */
  static boolean hasFilter() {
    return Support.ofThisProcess() == Support.NETINFO || Support.ofThisProcess() == Support.POLICY;
  }

  static Map<String, String> initParameters() {
    Map<String, String> parameters = new TreeMap<>();
    for (String name : System.getProperties().stringPropertyNames()) {
      if (name.startsWith(PREFIX)) {
        parameters.put(name.substring(PREFIX.length()), System.getProperty(name));
      }
    }
    return parameters;
  }
}
