package dev.netinfo.lesson;

/** The lesson cannot be given here; the message says in one line why, and what to do about it. */
public final class RefusedException extends IllegalStateException {
  private static final long serialVersionUID = 1;

  public RefusedException(String line) {
    super(line.replaceAll("\\s+", " "));
  }
}
