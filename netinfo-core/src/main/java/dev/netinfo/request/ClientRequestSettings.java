package dev.netinfo.request;

import dev.netinfo.client.ClientIpPolicy;
import dev.netinfo.client.ClientIpSetting;
import dev.netinfo.client.ClientIpSettings;
import dev.netinfo.client.ForwardingHeader;
import dev.netinfo.text.Printable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Makes a policy from settings as text: environment variables, or the entries of an application's
 * configuration.
 */
public final class ClientRequestSettings {
  private final Map<String, String> values;
  private final Function<ClientIpSetting, String> clientNames;
  private final Function<ClientRequestSetting, String> names;

  private ClientRequestSettings(
      Map<String, String> values,
      Function<ClientIpSetting, String> clientNames,
      Function<ClientRequestSetting, String> names) {
    this.values = values;
    this.clientNames = clientNames;
    this.names = names;
  }

  /**
   * Reads the settings from the environment, each by its {@link ClientIpSetting#variable()} or
   * {@link ClientRequestSetting#variable()}. Other variables are ignored.
   *
   * @throws IllegalArgumentException if a value has the wrong shape or two contradict each other;
   *     the message names the variable, quotes the value and says what would be right
   */
  public static ClientRequestPolicy from(Map<String, String> environment) {
    return from(environment, ClientIpSetting::variable, ClientRequestSetting::variable);
  }

  /**
   * Reads the settings whose names are a prefix and then {@link ClientIpSetting#property()} or
   * {@link ClientRequestSetting#property()}, such as {@code netinfo.trusted-proxies}.
   *
   * @param values the values by name, as a configuration has them: texts, numbers, flags, and lists
   *     or object arrays of them, which are the same as their elements separated by commas; null is
   *     absent. Those without the prefix are ignored
   * @param others the names behind the prefix that are not for these settings, such as those that a
   *     framework reads; their values are ignored
   * @throws IllegalArgumentException as {@link #from(Map)}; if a list has no element but null and
   *     empty texts; if the prefix itself has a value, such as {@code netinfo}; and if a name with
   *     the prefix is none of these, in which case the message quotes it and names the nearest
   */
  public static ClientRequestPolicy from(
      Map<String, ? extends @Nullable Object> values, String prefix, String... others) {
    refuseValue(values, prefix);
    List<String> settings = properties().stream().map(prefix::concat).toList();
    List<String> known =
        Stream.concat(settings.stream(), Stream.of(others).map(prefix::concat)).toList();
    values.keySet().stream()
        .filter(name -> name.startsWith(prefix) && !known.contains(name))
        .sorted()
        .findFirst()
        .ifPresent(name -> {
          throw unknown(name, known);
        });
    Map<String, String> texts = new HashMap<>();
    settings.forEach(name -> texts.put(name, text(name, values.get(name))));
    return from(
        texts, setting -> prefix + setting.property(), setting -> prefix + setting.property());
  }

  private static void refuseValue(Map<String, ? extends @Nullable Object> values, String prefix) {
    String parent = prefix.endsWith(".") ? prefix.substring(0, prefix.length() - 1) : "";
    String value = parent.isEmpty() ? "" : text(parent, values.get(parent));
    if (!value.isEmpty()) {
      throw new IllegalArgumentException(
          "%s: %s is the value of no setting; for trusted proxies, write %s%s"
              .formatted(
                  parent,
                  Printable.quote(value),
                  prefix,
                  ClientIpSetting.TRUSTED_PROXIES.property()));
    }
  }

  private static String text(String name, @Nullable Object value) {
    Object list = value instanceof Object[] array ? Arrays.asList(array) : value;
    if (!(list instanceof Iterable<?> elements)) {
      return Objects.toString(value, "");
    }
    String text =
        StreamSupport.stream(elements.spliterator(), false)
            .map(element -> Objects.toString(element, ""))
            .collect(Collectors.joining(","));
    if (text.isEmpty()) {
      boolean canBeNone = name.endsWith(ClientIpSetting.TRUSTED_PROXIES.property());
      throw new IllegalArgumentException(
          name
              + ": the list is empty; leave the setting out for its default"
              + (canBeNone ? ", or write the word none" : ""));
    }
    return text;
  }

  /**
   * Reads the settings by names of the application's choice. A value that is absent or empty has
   * the default.
   *
   * @param values the values by name; others are ignored
   * @param clientNames the name of each setting for the client, in the values and in messages
   * @param names the name of each other setting
   * @throws IllegalArgumentException if a value has the wrong shape or two contradict each other;
   *     the message names the setting, quotes the value and says what would be right
   */
  public static ClientRequestPolicy from(
      Map<String, String> values,
      Function<ClientIpSetting, String> clientNames,
      Function<ClientRequestSetting, String> names) {
    return new ClientRequestSettings(values, clientNames, names).policy();
  }

  /**
   * Returns the names of all settings without a prefix, such as {@code trusted-proxies}, for
   * applications whose configuration has to be asked for each name.
   */
  public static List<String> properties() {
    return Stream.concat(
            Stream.of(ClientIpSetting.values()).map(ClientIpSetting::property),
            Stream.of(ClientRequestSetting.values()).map(ClientRequestSetting::property))
        .toList();
  }

  private ClientRequestPolicy policy() {
    ClientIpPolicy client = ClientIpSettings.from(values, clientNames);
    ClientRequestPolicy policy = ClientRequestPolicy.of(client).allowedHosts(hosts());
    return hasPrefix() ? policy.withPrefix() : policy;
  }

  private AllowedHosts hosts() {
    String text = value(ClientRequestSetting.FORWARDED_HOST_ALLOWED);
    try {
      return text.isEmpty() ? AllowedHosts.any() : AllowedHosts.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          names.apply(ClientRequestSetting.FORWARDED_HOST_ALLOWED) + ": " + e.getMessage());
    }
  }

  private boolean hasPrefix() {
    String text = value(ClientRequestSetting.FORWARDED_PREFIX);
    if (text.isEmpty() || text.equals("false")) {
      return false;
    }
    if (!text.equals("true")) {
      throw refused("is not a flag; write true or false");
    }
    String header = values.getOrDefault(clientNames.apply(ClientIpSetting.CLIENT_IP_HEADER), "");
    if (ForwardingHeader.of(header) == ForwardingHeader.FORWARDED) {
      throw refused(
          "is for the X-Forwarded headers: Forwarded, which %s names, has no prefix; write false"
              .formatted(clientNames.apply(ClientIpSetting.CLIENT_IP_HEADER)));
    }
    return true;
  }

  private String value(ClientRequestSetting setting) {
    String value = values.get(names.apply(setting));
    return value == null ? "" : value;
  }

  private IllegalArgumentException refused(String remedy) {
    ClientRequestSetting setting = ClientRequestSetting.FORWARDED_PREFIX;
    return new IllegalArgumentException(
        names.apply(setting) + ": " + Printable.quote(value(setting)) + " " + remedy);
  }

  private static IllegalArgumentException unknown(String name, List<String> known) {
    String nearest =
        known.stream()
            .min(Comparator.comparingInt(candidate -> distance(name, candidate)))
            .orElseThrow();
    return new IllegalArgumentException(
        Printable.quote(name)
            + " is not a setting; the nearest is "
            + nearest
            + ", and there are "
            + String.join(", ", known));
  }

  /** Returns how many letters have to be put in, left out or changed (Levenshtein). */
  private static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
