package dev.netinfo.lesson;

/** Why the lesson cannot be given, and what to do about it, in one line. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  Refusal(String line) {
    super(line);
  }
}
