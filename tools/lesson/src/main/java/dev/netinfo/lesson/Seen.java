package dev.netinfo.lesson;

/** How what was seen is shown. */
final class Seen {
  static final int COLUMNS = 80;

  private Seen() {}
}
