package dev.netinfo.integration;

import dev.netinfo.client.ClientIpPolicy;
import dev.netinfo.client.ReplaceablePolicy;
import dev.netinfo.request.ClientRequestPolicy;
import dev.netinfo.request.ClientRequestSettings;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A policy that the application replaces on demand: one process is asked about every vector.
 *
 * <p>An application that was started with {@link Support#POLICY} gives the integration {@link
 * #policy()}, and {@code POST /policy} the request's content to {@link #replace}.
 */
public final class PolicyUnderTest {
  private static final ReplaceablePolicy client = new ReplaceablePolicy(ClientIpPolicy.peerOnly());
  private static final ClientRequestPolicy request = ClientRequestPolicy.of(client);

  private PolicyUnderTest() {}

  /** Returns the policy that is replaced. */
  public static ClientRequestPolicy policy() {
    return request;
  }

  /** Replaces the policy by that of the settings: one {@code name=value} a line. */
  public static void replace(String settings) {
    Map<String, String> values =
        settings
            .lines()
            .map(line -> line.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    client.replace(ClientRequestSettings.from(values, "").client());
  }
}
