package dev.netinfo.lesson;

/** A check failed without which the following steps mean nothing. */
final class Stopped extends RuntimeException {
  private static final long serialVersionUID = 1;
}
