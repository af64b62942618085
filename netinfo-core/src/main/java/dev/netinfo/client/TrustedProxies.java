package dev.netinfo.client;

import dev.netinfo.address.IpAddress;
import dev.netinfo.address.IpRange;
import dev.netinfo.text.Printable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The ranges from which a proxy is believed when it says on whose behalf it asks.
 *
 * <p>Immutable and thread-safe.
 */
public final class TrustedProxies {
  private static final List<IpRange> LOOPBACK = ranges("127.0.0.0/8", "::1/128");
  private static final List<IpRange> PRIVATE =
      ranges("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7");
  private static final List<IpRange> EVERYONE = ranges("0.0.0.0/0", "::/0");
  private static final Map<String, List<IpRange>> WORDS =
      Map.of("loopback", LOOPBACK, "private", PRIVATE);

  private final IpRange[] ranges;

  private TrustedProxies(List<IpRange> ranges) {
    this.ranges = ranges.toArray(IpRange[]::new);
  }

  /**
   * Parses a comma-separated list of ranges (see {@link IpRange#parse(String)}) and of the words
   * {@code loopback} (127.0.0.0/8, ::1) and {@code private} (the ranges of RFC 1918 and RFC 4193);
   * or one of the words {@code none} and {@code everyone}, which stand alone. Spaces and tabs
   * around an item are ignored.
   *
   * @throws IllegalArgumentException if an item is none of these, is empty, or is a range of
   *     everyone ({@code /0}) without the word; the message quotes it
   */
  public static TrustedProxies parse(String text) {
    List<String> items =
        Stream.of(text.split(",", -1)).map(item -> item.replaceAll("^[ \t]+|[ \t]+$", "")).toList();
    if (items.equals(List.of("none"))) {
      return none();
    }
    if (items.equals(List.of("everyone"))) {
      return everyone();
    }
    List<IpRange> ranges = new ArrayList<>();
    for (String item : items) {
      List<IpRange> meant = WORDS.get(item);
      ranges.addAll(meant != null ? meant : List.of(range(item)));
    }
    return of(ranges);
  }

  /**
   * Trusts these ranges.
   *
   * @throws IllegalArgumentException if one of them is a whole family ({@code /0}): to trust
   *     everyone takes {@link #everyone()}
   */
  public static TrustedProxies of(List<IpRange> ranges) {
    for (IpRange range : ranges) {
      if (range.isEverything()) {
        throw new IllegalArgumentException(
            range + " trusts everyone: if that is meant, write the word everyone alone");
      }
    }
    return new TrustedProxies(ranges);
  }

  /** Trusts 127.0.0.0/8 and ::1: a sidecar, a port-forward, or oneself. */
  public static TrustedProxies loopback() {
    return new TrustedProxies(LOOPBACK);
  }

  /** Trusts nobody, so that no header is ever read. */
  public static TrustedProxies none() {
    return new TrustedProxies(List.of());
  }

  /** Trusts every address, so that anybody may claim to be anybody. */
  public static TrustedProxies everyone() {
    return new TrustedProxies(EVERYONE);
  }

  /** Returns the first range that holds the address, or null if the address is not trusted. */
  public @Nullable IpRange rangeOf(IpAddress address) {
    for (IpRange range : ranges) {
      if (range.contains(address)) {
        return range;
      }
    }
    return null;
  }

  /** Returns whether the address is trusted. */
  public boolean contains(IpAddress address) {
    return rangeOf(address) != null;
  }

  /** Returns the ranges in the order in which they were given. */
  public List<IpRange> ranges() {
    return List.of(ranges);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TrustedProxies that && Arrays.equals(ranges, that.ranges);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(ranges);
  }

  /** Returns a text that {@link #parse(String)} reads back to equal trusted proxies. */
  @Override
  public String toString() {
    if (ranges.length == 0) {
      return "none";
    }
    return ranges().equals(EVERYONE)
        ? "everyone"
        : String.join(", ", ranges().stream().map(IpRange::toString).toList());
  }

  private static IpRange range(String item) {
    try {
      return IpRange.parse(item);
    } catch (IllegalArgumentException e) {
      boolean isWord = item.equals("none") || item.equals("everyone");
      throw new IllegalArgumentException(
          isWord
              ? Printable.quote(item) + " stands alone, not in a list"
              : e.getMessage() + "; or one of the words loopback, private, none, everyone",
          e);
    }
  }

  private static List<IpRange> ranges(String... texts) {
    return Stream.of(texts).map(IpRange::parse).toList();
  }
}
