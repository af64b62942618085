package dev.netinfo.integration;

import dev.netinfo.client.ClientIpPolicy;
import dev.netinfo.client.ReplaceablePolicy;
import dev.netinfo.request.AllowedHosts;
import dev.netinfo.request.ClientRequestPolicy;
import dev.netinfo.request.ClientRequestSettings;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A policy that the application replaces on demand, so that one process can be tested with every
 * vector that has the same allowed hosts.
 *
 * <p>An application that was started with {@link Support#POLICY} gives the integration {@link
 * #policy()}, and {@code POST /policy} the request's content to {@link #replace}.
 */
public final class PolicyUnderTest {
  /** The property with the allowed hosts of this process. */
  private static final String HOSTS = "policy.hosts";

  private static final ReplaceablePolicy client = new ReplaceablePolicy(ClientIpPolicy.peerOnly());
  private static final ClientRequestPolicy request =
      ClientRequestPolicy.of(client).allowedHosts(hosts()).withPrefix();

  private PolicyUnderTest() {}

  /** Returns the option of {@code java} for the allowed hosts; empty for any. */
  static String option(String hosts) {
    return "-D" + HOSTS + "=" + hosts;
  }

  private static AllowedHosts hosts() {
    String hosts = System.getProperty(HOSTS, "");
    return hosts.isEmpty() ? AllowedHosts.any() : AllowedHosts.parse(hosts);
  }

  /** Returns the policy that is replaced. */
  public static ClientRequestPolicy policy() {
    return request;
  }

  /** Replaces the policy by the one of these settings, one {@code name=value} per line. */
  public static void replace(String settings) {
    Map<String, String> values =
        settings
            .lines()
            .map(line -> line.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    client.replace(ClientRequestSettings.from(values, "").client());
  }
}
