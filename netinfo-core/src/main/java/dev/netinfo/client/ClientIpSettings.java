package dev.netinfo.client;

import dev.netinfo.text.Printable;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes a policy from settings as text: environment variables, or the entries of an application's
 * configuration.
 *
 * {@snippet file="dev/netinfo/ExamplesTest.java" region="settings"}
 */
public final class ClientIpSettings {
  private final Map<String, String> values;
  private final Function<ClientIpSetting, String> names;

  private ClientIpSettings(Map<String, String> values, Function<ClientIpSetting, String> names) {
    this.values = values;
    this.names = names;
  }

  /**
   * Reads the settings from the environment, each by its {@link ClientIpSetting#variable()}. Other
   * variables are ignored.
   *
   * @throws IllegalArgumentException if a value has the wrong shape or two contradict each other;
   *     the message names the variable, quotes the value and says what would be right
   */
  public static ClientIpPolicy from(Map<String, String> environment) {
    return from(environment, ClientIpSetting::variable);
  }

  /**
   * Reads the settings by names of the application's choice. A value that is absent or empty has
   * the default.
   *
   * @param values the values by name; others are ignored
   * @param names the name of each setting, in the values and in messages
   * @throws IllegalArgumentException if a value has the wrong shape or two contradict each other;
   *     the message names the setting, quotes the value and says what would be right
   */
  public static ClientIpPolicy from(
      Map<String, String> values, Function<ClientIpSetting, String> names) {
    return new ClientIpSettings(values, names).policy();
  }

  private ClientIpPolicy policy() {
    TrustedProxies proxies = parse(ClientIpSetting.TRUSTED_PROXIES, TrustedProxies::parse);
    boolean isStrict = flag(ClientIpSetting.STRICT);
    boolean hasPort = flag(ClientIpSetting.HEADER_HAS_PORT);
    ForwardingHeader list = ForwardingHeader.of(value(ClientIpSetting.CLIENT_IP_HEADER));
    if (list != null && hasPort) {
      throw refused(
          ClientIpSetting.HEADER_HAS_PORT,
          "is for a header with one address, not for the list %s; write its name in %s"
              .formatted(list.fieldName(), names.apply(ClientIpSetting.CLIENT_IP_HEADER)));
    }
    if (!value(ClientIpSetting.TRUSTED_HOPS).isEmpty()) {
      return ClientIpPolicy.trustedCount(counted(list), hops(), proxies);
    }
    if (list == null) {
      return parse(
          ClientIpSetting.CLIENT_IP_HEADER,
          name ->
              hasPort
                  ? ClientIpPolicy.singleHeaderWithPort(name, proxies)
                  : ClientIpPolicy.singleHeader(name, proxies));
    }
    TrustedRanges strict = ClientIpPolicy.trustedRanges(list, proxies);
    return isStrict ? strict : strict.lenient();
  }

  private ForwardingHeader counted(@Nullable ForwardingHeader list) {
    if (list == null) {
      throw refused(
          ClientIpSetting.CLIENT_IP_HEADER,
          "has no list of entries, which %s=%s could count; write X-Forwarded-For or Forwarded"
              .formatted(
                  names.apply(ClientIpSetting.TRUSTED_HOPS),
                  Printable.quote(value(ClientIpSetting.TRUSTED_HOPS))));
    }
    return list;
  }

  private int hops() {
    String text = value(ClientIpSetting.TRUSTED_HOPS);
    int count = text.matches("[1-9][0-9]?") ? Integer.parseInt(text) : 0;
    if (count < 1 || count > ClientIpPolicy.MAX_HOPS) {
      throw refused(
          ClientIpSetting.TRUSTED_HOPS,
          "is not a count of proxies; write a number from 1 to " + ClientIpPolicy.MAX_HOPS);
    }
    return count;
  }

  private boolean flag(ClientIpSetting setting) {
    return switch (value(setting)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw refused(setting, "is not a flag; write true or false");
    };
  }

  /**
   * Parses a value; what the parser refuses, and quotes, gets the setting's name before it. The
   * refusal has no cause, which would say the same again wherever a stack trace is printed.
   */
  private <T> T parse(ClientIpSetting setting, Function<String, T> parser) {
    try {
      return parser.apply(value(setting));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(names.apply(setting) + ": " + e.getMessage());
    }
  }

  private String value(ClientIpSetting setting) {
    String value = values.get(names.apply(setting));
    return value == null || value.isEmpty() ? setting.preset() : value;
  }

  private IllegalArgumentException refused(ClientIpSetting setting, String remedy) {
    return new IllegalArgumentException(
        names.apply(setting) + ": " + Printable.quote(value(setting)) + " " + remedy);
  }
}
