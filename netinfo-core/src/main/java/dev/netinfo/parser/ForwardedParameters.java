package dev.netinfo.parser;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters that were seen in one element of {@code Forwarded}. Used by one thread. */
final class ForwardedParameters {
  /** Returned for a parameter that was seen before, and where there is no pair. */
  static final int REFUSED = -1;

  /** Returned for the {@code for} parameter. */
  static final int FOR = 3;

  /** Returned for the {@code host} parameter. */
  static final int HOST = 4;

  /** Returned for the {@code proto} parameter. */
  static final int PROTO = 5;

  private static final int EXTENSION = 0;

  /** The parameters of RFC 7239 section 5, by length: no two are equally long. */
  private static final String[] STANDARD = {"", "", "by", "for", "host", "proto"};

  /** A bit for each of {@link #STANDARD}. */
  private int seen;

  /** The names of all others in lower case. */
  private @Nullable Set<String> extensions;

  /** Adds a pair's parameter; returns which it is, or {@link #REFUSED}. */
  int add(String line, long pair) {
    if (pair == ForwardedPair.NONE) {
      return REFUSED;
    }
    int name = ForwardedPair.name(pair);
    int end = ForwardedPair.value(pair) - 1;
    int parameter = standard(line, name, end);
    boolean isFirst =
        parameter == EXTENSION
            ? addExtension(line.substring(name, end).toLowerCase(Locale.ROOT))
            : (seen & (1 << parameter)) == 0;
    seen |= 1 << parameter;
    return isFirst ? parameter : REFUSED;
  }

  private boolean addExtension(String name) {
    if (extensions == null) {
      extensions = new HashSet<>();
    }
    return extensions.add(name);
  }

  private static int standard(String line, int name, int end) {
    int length = end - name;
    if (length >= STANDARD.length || STANDARD[length].isEmpty()) {
      return EXTENSION;
    }
    return line.regionMatches(true, name, STANDARD[length], 0, length) ? length : EXTENSION;
  }
}
