package dev.netinfo.client;

import java.util.List;

/** A header family in which every proxy appends the address that it was asked by. */
public enum ForwardingHeader {
  /** The de-facto standard: a comma-separated list of addresses. */
  X_FORWARDED_FOR("X-Forwarded-For");

  private final String fieldName;

  ForwardingHeader(String fieldName) {
    this.fieldName = fieldName;
  }

  /** Returns the name as it is usually spelled; header names are case-insensitive. */
  public String fieldName() {
    return fieldName;
  }

  /** Reads the elements of all lines as one list, from the right, lazily. */
  ElementsFromRight elements(List<String> lines) {
    return new CommaListFromRight(lines);
  }
}
