package dev.netinfo.support;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What somebody who made a typing mistake may have meant. */
final class Suggestions {
  private static final int MAX = 2;

  private Suggestions() {}

  /** Returns the nearest of the words that are near enough, the nearest first. */
  static List<String> of(String typed, Stream<String> words) {
    if (typed.matches("-[A-Za-z]")) {
      // Each letter is as near as any other; what begins with it is meant.
      String begin = "-" + typed.toLowerCase(Locale.ROOT);
      return words.filter(word -> word.startsWith(begin)).sorted().limit(MAX).toList();
    }
    int bound = Math.max(1, typed.length() / 3);
    return words
        .distinct()
        .filter(word -> isPrefix(typed, word) || distance(typed, word) <= bound)
        .sorted(Comparator.<String>comparingInt(word -> distance(typed, word)))
        .limit(MAX)
        .toList();
  }

  private static boolean isPrefix(String typed, String word) {
    return typed.replaceFirst("^-+", "").length() > 1 && word.startsWith(typed);
  }

  /** Returns how many characters were left out, added, changed or swapped with their neighbour. */
  static int distance(String one, String other) {
    int[][] distances = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        distances[i][j] = i == 0 || j == 0 ? i + j : step(distances, one, other, i, j);
      }
    }
    return distances[one.length()][other.length()];
  }

  private static int step(int[][] distances, String one, String other, int i, int j) {
    int changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
    int least =
        Math.min(
            Math.min(distances[i - 1][j], distances[i][j - 1]) + 1,
            distances[i - 1][j - 1] + changed);
    boolean isSwapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return isSwapped ? Math.min(least, distances[i - 2][j - 2] + 1) : least;
  }
}
