package dev.netinfo.client;

import dev.netinfo.parser.CommaListReader;
import dev.netinfo.parser.ElementReader;
import dev.netinfo.parser.ForwardedReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A header to which every proxy appends its peer's address. */
public enum ForwardingHeader {
  /** The de facto standard: a comma-separated list of addresses. */
  X_FORWARDED_FOR("X-Forwarded-For"),

  /** RFC 7239: a list of elements with the address in the {@code for} parameter. */
  FORWARDED("Forwarded");

  private static final List<ForwardingHeader> ALL = List.of(values());

  private final String fieldName;

  ForwardingHeader(String fieldName) {
    this.fieldName = fieldName;
  }

  /** Returns the header of that name, case-insensitive, or null if neither has it. */
  public static @Nullable ForwardingHeader of(String name) {
    for (ForwardingHeader header : ALL) {
      if (header.fieldName.equalsIgnoreCase(name)) {
        return header;
      }
    }
    return null;
  }

  /**
   * Returns whether proxies use a header to describe the request that the client made: {@code
   * Forwarded}, or one whose name begins with {@code X-Forwarded-}, case-insensitive.
   */
  public static boolean isOfProxies(String name) {
    String common = "X-Forwarded-";
    return name.equalsIgnoreCase(FORWARDED.fieldName)
        || name.regionMatches(true, 0, common, 0, common.length());
  }

  /** Returns the name as it is usually spelled; header names are case-insensitive. */
  public String fieldName() {
    return fieldName;
  }

  ElementReader reader(List<String> lines) {
    return this == FORWARDED ? new ForwardedReader(lines) : new CommaListReader(lines);
  }
}
