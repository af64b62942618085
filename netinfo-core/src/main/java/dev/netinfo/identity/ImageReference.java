package dev.netinfo.identity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An image as a container's specification names it, in the grammar of the registries' reference
 * implementation: {@code [registry[:port]/]path[:tag][@digest]}.
 *
 * @param name the registry and the path as they were written, such as {@code
 *     registry.example:5000/shop/demo}
 * @param tag the tag, or null if there is none
 * @param digest the digest, such as {@code sha256:...}, or null if there is none
 */
record ImageReference(String name, @Nullable String tag, @Nullable String digest) {
  private static final String REGISTRY = "(?:[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])(?::[0-9]+)?";
  private static final String COMPONENT = "[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*";

  /**
   * The longest name that the grammar allows; a longer text would take the pattern's whole stack.
   */
  private static final int MAX_NAME = 255;

  private static final int MAX_TAG_AND_DIGEST = 512;

  private static final Pattern GRAMMAR =
      Pattern.compile(
          "((?:%s/)?%s(?:/%s)*)".formatted(REGISTRY, COMPONENT, COMPONENT)
              + "(?::([A-Za-z0-9_][A-Za-z0-9_.-]{0,127}))?"
              + "(?:@([A-Za-z][A-Za-z0-9+._-]*:[0-9a-fA-F]{32,}))?");

  /** Returns the reference, or null if the text is none. */
  static @Nullable ImageReference tryParse(String text) {
    Matcher matcher = GRAMMAR.matcher(text);
    return text.length() <= MAX_NAME + MAX_TAG_AND_DIGEST
            && matcher.matches()
            && matcher.group(1).length() <= MAX_NAME
        ? new ImageReference(matcher.group(1), matcher.group(2), matcher.group(3))
        : null;
  }
}
