package dev.netinfo.comparison;

import dev.netinfo.support.Quartiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What has changed since older results. */
record Changes(Results before, Results after) {
  Table table() {
    List<List<String>> rows = new ArrayList<>();
    after.candidates.forEach((name, measured) -> {
      Results.Measured old = before.candidates.get(name);
      if (old != null) {
        rows.addAll(rows(name, old, measured));
      }
    });
    return new Table(
        "What has changed since " + before.about.date(),
        isComparable()
            ? "A change that is smaller than one of the two spreads is no difference."
            : "The older results are of another machine or place: the changes tell little.",
        List.of("candidate", "measure", "before", "now", "ratio", "verdict"),
        rows);
  }

  private static List<List<String>> rows(String name, Results.Measured old, Results.Measured now) {
    List<List<String>> rows = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      Quartiles one = old.spread(measure);
      Quartiles other = now.spread(measure);
      if (one != null && other != null) {
        rows.add(
            List.of(
                name,
                measure.title(),
                measure.text(one),
                measure.text(other),
                Ratio.text(new Quartiles(other.median() / one.median(), 0, 0, 1)),
                Ratio.verdict(measure, one, other)));
      }
    }
    return rows;
  }

  private boolean isComparable() {
    return before.about.place().equals(after.about.place())
        && Objects.equals(processor(before), processor(after));
  }

  private static @Nullable String processor(Results results) {
    return results.about.machine().get("processor");
  }
}
