package dev.netinfo.client;

import dev.netinfo.address.IpAddress;
import dev.netinfo.address.IpRange;
import dev.netinfo.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of the proxies whose forwarding header is read: IP ranges, and unix domain sockets.
 *
 * <p>Immutable and thread-safe.
 */
public final class TrustedProxies {
  private static final String LOOPBACK = "loopback";
  private static final String UNIX = "unix";
  private static final TrustedProxies NONE = new TrustedProxies(List.of(), List.of("none"), null);
  private static final TrustedProxies EVERYONE =
      new TrustedProxies(ranges("0.0.0.0/0", "::/0"), List.of("everyone"), null);

  private static final Map<String, List<IpRange>> WORDS =
      Map.of(
          LOOPBACK,
          ranges("127.0.0.0/8", "::1/128"),
          "private",
          ranges("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"),
          UNIX,
          List.of());

  /** Where the inbound proxy of an Istio sidecar connects from, on behalf of anybody. */
  private static final IpAddress ISTIO = IpAddress.parse("127.0.0.6");

  private static final Pattern ITEM = Pattern.compile("[^, \t\r\n]+");

  private final IpRange[] ranges;

  /** The canonical items, of which the ranges were made. */
  private final List<String> items;

  /** An address within a range that is not trusted all the same, or null. */
  private final @Nullable IpAddress excluded;

  private TrustedProxies(List<IpRange> ranges, List<String> items, @Nullable IpAddress excluded) {
    this.ranges = ranges.toArray(IpRange[]::new);
    this.items = List.copyOf(items);
    this.excluded = excluded;
  }

  /**
   * Parses a list of ranges (see {@link IpRange#parse(String)}) and words, separated by commas,
   * spaces, tabs and line breaks in any mixture. The words are {@code loopback} (127.0.0.0/8
   * without 127.0.0.6, and ::1), {@code private} (the ranges of RFC 1918 and RFC 4193) and {@code
   * unix} (unix domain sockets, as a peer and as the element {@code unix:}, which nginx writes); or
   * one of {@code none} and {@code everyone}, which stand alone.
   *
   * <p>127.0.0.6 is where the inbound proxy of an Istio sidecar connects from, for anybody and
   * without a header of its own. It is trusted if it, or a range that contains it, is named.
   *
   * @throws IllegalArgumentException if there is no item, or an item is none of these, or a word
   *     that stands alone does not, or a range is a whole family ({@code /0}), for which there is
   *     the word {@code everyone}; the message quotes it
   */
  public static TrustedProxies parse(String text) {
    List<String> items = ITEM.matcher(text).results().map(MatchResult::group).toList();
    for (TrustedProxies word : List.of(NONE, EVERYONE)) {
      if (items.equals(word.items)) {
        return word;
      }
    }
    List<IpRange> ranges = new ArrayList<>();
    List<String> canonical = new ArrayList<>();
    boolean namesIstio = false;
    for (String item : items.isEmpty() ? List.of(text) : items) {
      List<IpRange> meant = WORDS.containsKey(item) ? WORDS.get(item) : List.of(range(item));
      meant.forEach(range -> check(range, item));
      boolean isLoopback = item.equals(LOOPBACK);
      namesIstio |= !isLoopback && meant.stream().anyMatch(range -> range.contains(ISTIO));
      ranges.addAll(meant);
      canonical.addAll(isLoopback || item.equals(UNIX) ? List.of(item) : texts(meant));
    }
    return new TrustedProxies(
        ranges, canonical, items.contains(LOOPBACK) && !namesIstio ? ISTIO : null);
  }

  /**
   * Returns the trusted proxies of these ranges. 127.0.0.6 is among them if a range contains it.
   *
   * @throws IllegalArgumentException if one of them is a whole family ({@code /0}): to trust
   *     everyone takes {@link #everyone()}
   */
  public static TrustedProxies of(List<IpRange> ranges) {
    ranges.forEach(range -> check(range, range.toString()));
    return ranges.isEmpty() ? NONE : new TrustedProxies(ranges, texts(ranges), null);
  }

  /** Returns the proxies of the word {@code loopback}: a sidecar, a port-forward, this host. */
  public static TrustedProxies loopback() {
    return parse(LOOPBACK);
  }

  /** Returns no proxies: no header is ever read. */
  public static TrustedProxies none() {
    return NONE;
  }

  /** Returns proxies at every address: anybody can claim to be any client. */
  public static TrustedProxies everyone() {
    return EVERYONE;
  }

  /** Returns the first range that contains the address, or null if the address is not trusted. */
  public @Nullable IpRange rangeOf(IpAddress address) {
    for (IpRange range : ranges) {
      if (range.contains(address)) {
        return address.equals(excluded) ? null : range;
      }
    }
    return null;
  }

  /** Returns whether the address is trusted. */
  public boolean contains(IpAddress address) {
    return rangeOf(address) != null;
  }

  /** Returns whether the other end of a unix domain socket is trusted. */
  public boolean containsUnixSockets() {
    return items.contains(UNIX);
  }

  /**
   * Returns the ranges in the order in which they were given. They do not say whether unix domain
   * sockets are trusted, nor that {@code loopback} leaves out 127.0.0.6: to add proxies to these,
   * parse {@link #toString()} and the others, separated by a comma.
   */
  public List<IpRange> ranges() {
    return List.of(ranges);
  }

  /** Returns whether both are made of the same ranges and words in the same order. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TrustedProxies that && items.equals(that.items);
  }

  @Override
  public int hashCode() {
    return items.hashCode();
  }

  /** Returns a text that {@link #parse(String)} reads back to equal trusted proxies. */
  @Override
  public String toString() {
    return String.join(", ", items);
  }

  private static void check(IpRange range, String text) {
    if (range.isEverything()) {
      throw new IllegalArgumentException(
          Printable.quote(text)
              + " trusts everyone: if that is meant, write the word everyone alone");
    }
  }

  private static IpRange range(String item) {
    try {
      return IpRange.parse(item);
    } catch (IllegalArgumentException e) {
      boolean isWord = NONE.items.contains(item) || EVERYONE.items.contains(item);
      throw new IllegalArgumentException(
          isWord
              ? Printable.quote(item) + " stands alone, not in a list"
              : e.getMessage() + "; the words are loopback, private, unix, none, everyone");
    }
  }

  private static List<IpRange> ranges(String... texts) {
    return Stream.of(texts).map(IpRange::parse).toList();
  }

  private static List<String> texts(List<IpRange> ranges) {
    return ranges.stream().map(IpRange::toString).toList();
  }
}
