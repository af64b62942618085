package dev.netinfo.responder;

import dev.netinfo.client.ClientIpPolicy;
import dev.netinfo.client.ClientIpSettings;
import dev.netinfo.responder.field.Greeting;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A responder's settings, from the environment only, all checked before the port opens.
 *
 * @param port {@code NETINFO_HTTP_PORT}: the TCP port, 0 for any free one; default 8080
 * @param drain {@code NETINFO_DRAIN}: how long requests are served after SIGTERM; default none
 * @param maxConnections {@code NETINFO_MAX_CONNECTIONS}: the maximum of connections that are
 *     served; further ones wait; default 1000
 * @param idle {@code NETINFO_IDLE_TIMEOUT}: how long an idle connection is kept; default 60 s
 * @param policy how to resolve the client, from the variables of {@link ClientIpSettings}
 * @param greeting {@code GREETING}: what {@code /} responds
 */
public record Settings(
    int port,
    Duration drain,
    int maxConnections,
    Duration idle,
    ClientIpPolicy policy,
    Greeting greeting) {
  /** The variable of {@link #port()}. */
  static final String PORT = "NETINFO_HTTP_PORT";

  private static final Duration SHORTEST_IDLE = Duration.ofSeconds(1);
  private static final Duration LONGEST_IDLE = Duration.ofHours(1);

  private static final Pattern DURATION = Pattern.compile("([0-9]{1,6})(ms|s|m)");

  /**
   * Returns the settings in the environment; a variable that is absent or empty has its default.
   *
   * @throws IllegalArgumentException if one has the wrong shape; the message names the variable,
   *     quotes its text and says what would be right
   */
  public static Settings from(Map<String, String> environment) {
    return new Settings(
        port(Setting.of(environment, PORT, "8080")),
        duration(Setting.of(environment, "NETINFO_DRAIN", "0s")),
        maxConnections(Setting.of(environment, "NETINFO_MAX_CONNECTIONS", "1000")),
        idle(Setting.of(environment, "NETINFO_IDLE_TIMEOUT", "60s")),
        ClientIpSettings.from(environment),
        Setting.of(environment, "GREETING", Greeting.DEFAULT).parse(Greeting::compile));
  }

  private static int port(Setting setting) {
    String text = setting.text();
    if (text.startsWith("tcp://")) {
      throw setting.refused(
          "is the link to a Service of that name, not a port; write a number from 0 to 65535, and"
              + " enableServiceLinks: false in the pod's spec");
    }
    return number(setting, 0, "is not a port; write a number from 0 to 65535");
  }

  private static int maxConnections(Setting setting) {
    return number(setting, 1, "is not a number of connections; write a number from 1 to 65535");
  }

  private static int number(Setting setting, int min, String refusal) {
    boolean isNumber = setting.text().matches("[0-9]{1,5}");
    int number = isNumber ? Integer.parseInt(setting.text()) : -1;
    if (number < min || number > 65535) {
      throw setting.refused(refusal);
    }
    return number;
  }

  private static Duration idle(Setting setting) {
    Duration idle = duration(setting);
    if (idle.compareTo(SHORTEST_IDLE) < 0 || idle.compareTo(LONGEST_IDLE) > 0) {
      throw setting.refused("is not an idle time; write one from 1s to 60m");
    }
    return idle;
  }

  private static Duration duration(Setting setting) {
    Matcher matcher = DURATION.matcher(setting.text());
    if (!matcher.matches()) {
      throw setting.refused("is not a duration; write a number and a unit: 5s, 500ms or 1m");
    }
    long amount = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      default -> Duration.ofMinutes(amount);
    };
  }
}
