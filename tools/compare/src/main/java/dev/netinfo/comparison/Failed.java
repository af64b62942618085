package dev.netinfo.comparison;

/** A candidate cannot be measured any further; the message says why. */
final class Failed extends RuntimeException {
  private static final long serialVersionUID = 1;

  Failed(String reason) {
    super(reason);
  }
}
