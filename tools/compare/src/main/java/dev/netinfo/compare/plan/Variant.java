package dev.netinfo.compare.plan;

/** How a candidate is made. */
public enum Variant {
  /** The image, as it is started in a pod: its own run time, flags and AOT cache. */
  IMAGE,

  /** The same jars on a JDK with the flags that it has by itself. */
  DEFAULT,

  /** Not ours: what the framework costs without us, on the same JDK with the same flags. */
  BARE,

  /** The same with the headers that the contract wants: what they alone cost. */
  BARE_WITH_HEADERS;

  /** Returns whether it is a line of reference, and not a responder that keeps the contract. */
  public boolean isBare() {
    return this == BARE || this == BARE_WITH_HEADERS;
  }
}
