package dev.netinfo.watch.page;

import com.sun.net.httpserver.HttpExchange;
import dev.netinfo.address.IpAddress;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who may ask. A browser also sends what a foreign page makes it send: to a name that the page's
 * owner lets point to loopback (DNS rebinding), or across origins.
 */
final class OriginCheck {
  private static final Pattern HOST =
      Pattern.compile("(?:(localhost|[0-9.]+)|\\[([0-9A-Fa-f:.]+)])(?::[0-9]{1,5})?");

  private OriginCheck() {}

  /** Returns whether a request is for a host that no foreigner can have given a name. */
  static boolean isForUs(HttpExchange exchange) {
    Matcher host = HOST.matcher(only(exchange, "Host"));
    if (!host.matches()) {
      return false;
    }
    String name = host.group(1) != null ? host.group(1) : host.group(2);
    return name.equals("localhost") || IpAddress.tryParse(name) != null;
  }

  /** Returns whether the page itself sent a request, as browsers say of each POST. */
  static boolean isFromThePage(HttpExchange exchange) {
    String origin = only(exchange, "Origin");
    String host = only(exchange, "Host");
    return origin.equals("http://" + host) || origin.equals("https://" + host);
  }

  /** Returns a header that has to be there once, or a text that is none. */
  private static String only(HttpExchange exchange, String name) {
    List<String> values = exchange.getRequestHeaders().get(name);
    return values != null && values.size() == 1 ? values.getFirst() : name;
  }
}
