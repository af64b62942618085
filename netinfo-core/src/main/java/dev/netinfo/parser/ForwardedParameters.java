package dev.netinfo.parser;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters that were seen in one element of {@code Forwarded}. Used by one thread. */
final class ForwardedParameters {
  /** Returned for a parameter that was seen before, and where there is no pair. */
  static final int REFUSED = -1;

  private static final int EXTENSION = 0;
  private static final int BY = 1;

  /** Returned for the {@code for} parameter. */
  static final int FOR = 2;

  /** Returned for the {@code host} parameter. */
  static final int HOST = 3;

  /** Returned for the {@code proto} parameter. */
  static final int PROTO = 4;

  /** A bit for each parameter of RFC 7239 section 5. */
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
    if (Characters.isWord(line, name, end, "for")) {
      return FOR;
    }
    if (Characters.isWord(line, name, end, "proto")) {
      return PROTO;
    }
    if (Characters.isWord(line, name, end, "by")) {
      return BY;
    }
    return Characters.isWord(line, name, end, "host") ? HOST : EXTENSION;
  }
}
