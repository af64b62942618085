package dev.netinfo.lesson;

/** A check failed without which the steps after it mean nothing. */
public final class StoppedException extends RuntimeException {
  private static final long serialVersionUID = 1;
}
