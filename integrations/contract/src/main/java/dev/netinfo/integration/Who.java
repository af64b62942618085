package dev.netinfo.integration;

import dev.netinfo.request.Authority;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the framework reports of a request, and {@code GET /who} returns: one line per fact.
 *
 * @param client the client's IP, by the framework's own method
 * @param scheme {@code http} or {@code https}
 * @param host the host, without port
 * @param port the port; the scheme's default if none is named
 * @param url the whole URL as the framework builds it
 * @param clientIp the {@code ClientIp} that the integration gives the application, as text; {@code
 *     none} without the integration
 */
public record Who(
    String client, String scheme, String host, int port, String url, String clientIp) {

  /**
   * Returns the facts that a URL contains. Browsers and proxies accept a host with an underscore,
   * but {@link URI#getHost()} does not.
   */
  public static Who asked(URI url, String client, String clientIp) {
    Authority authority = Objects.requireNonNull(Authority.tryParse(url.getRawAuthority()));
    int defaultPort = url.getScheme().equals("https") ? 443 : 80;
    int port = authority.port() == Authority.NO_PORT ? defaultPort : authority.port();
    return new Who(client, url.getScheme(), authority.host(), port, url.toString(), clientIp);
  }

  /** Returns the text of the answer. */
  public String text() {
    return "client %s\nscheme %s\nhost %s\nport %d\nurl %s\nclientIp %s\n"
        .formatted(client, scheme, host, port, url, clientIp);
  }

  static Who parse(String text) {
    Map<String, String> facts =
        text.lines()
            .map(line -> line.split(" ", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    return new Who(
        fact(facts, "client"),
        fact(facts, "scheme"),
        fact(facts, "host"),
        Integer.parseInt(fact(facts, "port")),
        fact(facts, "url"),
        fact(facts, "clientIp"));
  }

  private static String fact(Map<String, String> facts, String name) {
    @Nullable String fact = facts.get(name);
    if (fact == null) {
      throw new AssertionError("no " + name + " in " + facts);
    }
    return fact;
  }
}
