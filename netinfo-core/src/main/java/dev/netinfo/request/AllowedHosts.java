package dev.netinfo.request;

import dev.netinfo.address.IpAddress;
import dev.netinfo.text.Printable;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The hosts that a proxy may report as the one that the client asked for. A client whose forged
 * header gets past the proxies cannot choose any other host for the application's redirects and
 * links.
 *
 * <p>Immutable and thread-safe.
 */
public final class AllowedHosts {
  private static final AllowedHosts ANY = new AllowedHosts(List.of());
  private static final Pattern ITEM = Pattern.compile("[^, \t\r\n]+");
  private static final String SUBDOMAINS = "*";
  private static final String EVERY_HOST = "any";

  /** Hosts, and suffixes after an asterisk; none if all hosts are allowed. */
  private final List<String> items;

  private AllowedHosts(List<String> items) {
    this.items = items;
  }

  /** Returns a list that contains every host. */
  public static AllowedHosts any() {
    return ANY;
  }

  /**
   * Parses a list of hosts, separated by commas, spaces, tabs and line breaks in any mixture: names
   * such as {@code example.org}, {@code *.example.org} for all names below it but not itself, and
   * addresses, IPv6 in brackets. Case and a dot at the end do not matter, and any port is allowed.
   * The word {@code any} stands alone and in lower case, for every host; no list has a host of that
   * name.
   *
   * @throws IllegalArgumentException if there is no item, or an item is none of these, or the word
   *     does not stand alone; the message quotes it
   */
  public static AllowedHosts parse(String text) {
    List<String> items = ITEM.matcher(text).results().map(MatchResult::group).toList();
    if (items.equals(List.of(EVERY_HOST))) {
      return ANY;
    }
    if (items.isEmpty()) {
      throw refused(text);
    }
    return new AllowedHosts(items.stream().map(AllowedHosts::item).distinct().toList());
  }

  /** Returns whether the authority's host is allowed. */
  public boolean contains(Authority authority) {
    if (items.isEmpty()) {
      return true;
    }
    String host = withoutDot(authority.host());
    return items.stream().anyMatch(item -> matches(item, host));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AllowedHosts that && items.equals(that.items);
  }

  @Override
  public int hashCode() {
    return items.hashCode();
  }

  /** Returns a text that {@link #parse} reads back to equal hosts. */
  @Override
  public String toString() {
    return items.isEmpty() ? EVERY_HOST : String.join(", ", items);
  }

  private static boolean matches(String item, String host) {
    return item.startsWith(SUBDOMAINS) ? host.endsWith(item.substring(1)) : host.equals(item);
  }

  private static String item(String text) {
    boolean isSuffix = text.startsWith(SUBDOMAINS + ".");
    Authority host = Authority.tryParse(isSuffix ? text.substring(2) : text);
    if (host == null || host.port() != Authority.NO_PORT || (isSuffix && isAddress(host.host()))) {
      throw refused(text);
    }
    String item = (isSuffix ? SUBDOMAINS + "." : "") + withoutDot(host.host());
    if (item.equals(EVERY_HOST)) {
      throw refused(text);
    }
    return item;
  }

  private static boolean isAddress(String host) {
    return host.startsWith("[") || IpAddress.tryParse(host) != null;
  }

  private static String withoutDot(String host) {
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }

  private static IllegalArgumentException refused(String text) {
    return new IllegalArgumentException(
        Printable.quote(text)
            + " is not a host; write names without a port, such as example.org, *.example.org or"
            + " [2001:db8::1], or the word any alone");
  }
}
