package dev.netinfo.responder;

import dev.netinfo.client.ClientIpPolicy;
import dev.netinfo.client.ForwardingHeader;
import dev.netinfo.client.Strictness;
import dev.netinfo.client.TrustedProxies;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Those settings that make up the policy: whom the responder believes about the client. */
final class ClientIpSettings {
  /** The variable of the trusted ranges. */
  static final String PROXIES = "NETINFO_TRUSTED_PROXIES";

  private static final String HEADER = "NETINFO_CLIENT_IP_HEADER";
  private static final String HOPS = "NETINFO_TRUSTED_HOPS";
  private static final String STRICT = "NETINFO_CLIENT_IP_STRICT";

  private ClientIpSettings() {}

  static ClientIpPolicy policy(Map<String, String> environment) {
    TrustedProxies proxies =
        Setting.of(environment, PROXIES, "loopback").parse(TrustedProxies::parse);
    Setting name = Setting.of(environment, HEADER, ForwardingHeader.X_FORWARDED_FOR.fieldName());
    Setting hops = Setting.of(environment, HOPS, "");
    boolean isStrict = flag(Setting.of(environment, STRICT, "false"));
    ForwardingHeader list = ForwardingHeader.of(name.text());
    if (!hops.text().isEmpty()) {
      return ClientIpPolicy.trustedCount(list(list, name, hops), count(hops), proxies);
    }
    return list == null
        ? name.parse(text -> ClientIpPolicy.singleHeader(text, proxies))
        : ClientIpPolicy.trustedRanges(list, proxies)
            .with(isStrict ? Strictness.STRICT : Strictness.LENIENT);
  }

  private static ForwardingHeader list(
      @Nullable ForwardingHeader list, Setting name, Setting hops) {
    if (list == null) {
      throw name.refused(
          "is no list whose entries %s=%s could count; write X-Forwarded-For or Forwarded"
              .formatted(HOPS, hops.quoted()));
    }
    return list;
  }

  private static int count(Setting setting) {
    boolean isNumber = setting.text().matches("[1-9][0-9]?");
    int count = isNumber ? Integer.parseInt(setting.text()) : 0;
    if (count < 1 || count > ClientIpPolicy.MOST_HOPS) {
      throw setting.refused(
          "is not a count of proxies; write a number from 1 to " + ClientIpPolicy.MOST_HOPS);
    }
    return count;
  }

  private static boolean flag(Setting setting) {
    return switch (setting.text()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw setting.refused("is neither true nor false");
    };
  }
}
