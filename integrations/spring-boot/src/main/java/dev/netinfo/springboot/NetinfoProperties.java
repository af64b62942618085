package dev.netinfo.springboot;

import dev.netinfo.client.ClientIpSetting;
import dev.netinfo.request.ClientRequestPolicy;
import dev.netinfo.request.ClientRequestSetting;
import dev.netinfo.request.ClientRequestSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings, as Spring Boot binds them. All are text, because a flag is {@code true} or {@code
 * false}, and nothing that Spring takes for it; what they may be is judged by the core.
 */
@ConfigurationProperties(NetinfoProperties.PREFIX)
record NetinfoProperties(
    @Nullable List<String> trustedProxies,
    @Nullable String clientIpHeader,
    @Nullable String clientIpHeaderHasPort,
    @Nullable String trustedHops,
    @Nullable String strict,
    @Nullable List<String> forwardedHostAllowed,
    @Nullable String forwardedPrefix) {

  static final String PREFIX = "netinfo";

  /**
   * Returns the policy.
   *
   * @throws RefusedConfiguration if a value has the wrong shape
   */
  ClientRequestPolicy policy() {
    Map<String, String> values = new HashMap<>();
    put(values, ClientIpSetting.TRUSTED_PROXIES.property(), join(trustedProxies));
    put(values, ClientIpSetting.CLIENT_IP_HEADER.property(), clientIpHeader);
    put(values, ClientIpSetting.HEADER_HAS_PORT.property(), clientIpHeaderHasPort);
    put(values, ClientIpSetting.TRUSTED_HOPS.property(), trustedHops);
    put(values, ClientIpSetting.STRICT.property(), strict);
    put(values, ClientRequestSetting.FORWARDED_HOST_ALLOWED.property(), join(forwardedHostAllowed));
    put(values, ClientRequestSetting.FORWARDED_PREFIX.property(), forwardedPrefix);
    return RefusedConfiguration.unless(() -> ClientRequestSettings.from(values, PREFIX + "."));
  }

  private static void put(Map<String, String> values, String name, @Nullable String value) {
    if (value != null) {
      values.put(PREFIX + "." + name, value);
    }
  }

  private static @Nullable String join(@Nullable List<String> elements) {
    return elements == null ? null : String.join(",", elements);
  }
}
