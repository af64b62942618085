package dev.netinfo.lesson;

import java.util.ArrayList;
import java.util.List;

/** What the lesson promises, and whether it was so. */
final class Checks {
  private final Screen screen;
  private final List<String> failures = new ArrayList<>();
  private int count;

  Checks(Screen screen) {
    this.screen = screen;
  }

  /**
   * Writes down whether a promise was kept.
   *
   * @param found what was found, for the case that it was not
   */
  void check(String promise, boolean isKept, Object found) {
    count++;
    if (isKept) {
      screen.note("ok    " + promise);
      return;
    }
    screen.note("FAIL  " + promise + "; found: " + found);
    failures.add(promise + "; found: " + found);
  }

  /** Shows how many were kept, and which were not; returns the exit status. */
  int summary() {
    screen.title("Summary");
    failures.forEach(failure -> screen.note("FAIL  " + failure));
    screen.note((count - failures.size()) + " of " + count + " checks passed");
    return failures.isEmpty() ? 0 : 1;
  }
}
