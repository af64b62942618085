package dev.netinfo.compare.report;

import dev.netinfo.compare.chart.Table;
import dev.netinfo.compare.results.Ratio;
import dev.netinfo.compare.results.Results;
import dev.netinfo.compare.results.Target;
import java.util.ArrayList;
import java.util.List;

/** What the images should reach beside {@code java -jar}, and whether they do. */
final class TargetsTable {
  private TargetsTable() {}

  static Table of(Results results) {
    List<List<String>> rows = new ArrayList<>();
    for (Target target : Target.of(results)) {
      rows.add(
          List.of(
              target.framework(),
              target.title(),
              target.defaultFlags() == null ? "-" : target.defaultFlags(),
              target.image(),
              target.ratio() == null ? "-" : Ratio.text(target.ratio()),
              target.limit(),
              target.verdict()));
    }
    return new Table(
        "The targets of the images",
        "The image beside the same jars with the JDK's default flags, as java -jar runs them, in turns. The ratio is the median of those of the pairs, with its quartiles.",
        List.of("framework", "measure", "default flags", "image", "ratio", "target", "verdict"),
        rows);
  }
}
