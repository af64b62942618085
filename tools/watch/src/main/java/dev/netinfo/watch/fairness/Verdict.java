package dev.netinfo.watch.fairness;

/** How evenly the pods were asked, in words. */
public enum Verdict {
  /** There are fewer requests than pods. */
  TOO_FEW("too few requests to judge"),
  /** All requests took one connection, and a connection has one pod. */
  PINNED("pinned (one connection)"),
  /** No pod is further than a tenth, or one request, from what it should have. */
  EVEN("even"),
  /** Not even, but no more uneven than dice are. */
  UNEVEN_BY_CHANCE("uneven by chance"),
  /** As uneven as chance is in less than one of a thousand runs. */
  UNEVEN_BEYOND_CHANCE("uneven beyond chance (p < 0.001)"),
  /** Pods come and go, and nobody knows yet which ones there are. */
  CHANGING("not judged while pods come and go");

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  /** Returns the verdict as people read it, such as {@code uneven by chance}. */
  @Override
  public String toString() {
    return words;
  }
}
