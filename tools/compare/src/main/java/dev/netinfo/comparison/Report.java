package dev.netinfo.comparison;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells results in four ways: on the terminal, in Markdown, as a page, and in full. */
final class Report {
  private final Results results;
  private final List<Table> tables;

  Report(Results results, @Nullable Results old) {
    this.results = results;
    List<Table> all = new ArrayList<>(new Tables(results).all());
    if (old != null) {
      all.addFirst(new Changes(old, results).table());
    }
    this.tables = List.copyOf(all);
  }

  void write(Path directory, PrintStream out) {
    try {
      Files.createDirectories(directory);
      Files.writeString(directory.resolve("results.json"), ResultsFile.text(results));
      Files.writeString(
          directory.resolve("report.md"), new Markdown(introduction(), tables).text());
      Files.writeString(
          directory.resolve("report.html"),
          new Page(introduction(), new Charts(results).all(), tables).text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.print(new PlainText(introduction(), tables).text());
    out.printf("%nThe page: %s%n", directory.resolve("report.html"));
  }

  private List<String> introduction() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Measured %s on %s, %s processors, by JDK %s, in %s."
            .formatted(
                results.about.date(),
                results.about.machine().get("processor"),
                results.about.machine().get("processors"),
                results.about.machine().get("jdk"),
                results.about.place()));
    Plan plan = results.about.plan();
    lines.add(
        "Plan: %s; %d round(s), in each every candidate started anew, %d s of warm-up, up to %d s to settle, %d turns of %d s; up to %d starts of an image on each number of processors, %d with default flags; contract: %s."
            .formatted(
                plan.name(),
                plan.rounds(),
                plan.warmUpSeconds(),
                plan.settleSeconds(),
                plan.turns(),
                plan.seconds(),
                plan.starts(),
                plan.defaultStarts(),
                plan.wholeContract() ? "whole" : "what one process can be asked"));
    lines.addAll(results.notes);
    return lines;
  }
}
