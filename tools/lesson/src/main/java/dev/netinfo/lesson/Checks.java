package dev.netinfo.lesson;

import java.util.ArrayList;
import java.util.List;

/** What the lesson promises, and whether it was so. */
public final class Checks {
  private final Screen screen;
  private final Programs programs;
  private final List<String> failures = new ArrayList<>();
  private int count;

  public Checks(Screen screen, Programs programs) {
    this.screen = screen;
    this.programs = programs;
  }

  /**
   * Writes down whether a promise was kept.
   *
   * @param found what was found, for the case that it was not
   */
  public void check(String promise, boolean isKept, Object found) {
    count++;
    if (isKept) {
      screen.check(true, promise);
      return;
    }
    programs.awaitInterruption();
    String failure = promise + "; found: " + found;
    screen.check(false, failure);
    failures.add(failure);
  }

  /**
   * Checks a promise without which the following steps mean nothing.
   *
   * @throws StoppedException if it was not kept
   */
  public void require(String promise, boolean isKept, Object found) {
    check(promise, isKept, found);
    if (!isKept) {
      throw new StoppedException();
    }
  }

  /** Shows how many were kept, and which were not; returns the exit status. */
  public int summary() {
    screen.title("Summary");
    failures.forEach(failure -> screen.check(false, failure));
    screen.note((count - failures.size()) + " of " + count + " checks passed");
    return failures.isEmpty() ? 0 : 1;
  }
}
