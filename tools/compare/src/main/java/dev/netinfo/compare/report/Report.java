package dev.netinfo.compare.report;

import dev.netinfo.compare.chart.Charts;
import dev.netinfo.compare.chart.Table;
import dev.netinfo.compare.plan.Plan;
import dev.netinfo.compare.results.Results;
import dev.netinfo.compare.results.ResultsFile;
import dev.netinfo.support.PrintableText;
import dev.netinfo.support.TextTable;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes results in four forms: on the terminal, in Markdown, as a page, and in full. */
public final class Report {
  private static final String TITLE = "The frameworks compared";

  private final Results results;
  private final List<Table> tables;

  /**
   * Makes the tables.
   *
   * @param old older results, to show what has changed
   */
  public Report(Results results, @Nullable Results old) {
    this.results = results;
    List<Table> all = new ArrayList<>();
    if (old != null) {
      all.add(new ChangesTable(old, results).table());
    }
    Plan plan = results.about.plan();
    all.addAll(new GrowthTables(results).all());
    if (!plan.growthOnly()) {
      if (!plan.targetsOnly()) {
        all.addAll(new CandidateTables(results).all());
      }
      all.add(CandidateTables.targets(results));
    }
    all.addAll(new ImageTables(results.images).all());
    all.add(CandidateTables.candidates(results));
    all.removeIf(table -> table.rows().isEmpty());
    this.tables = List.copyOf(all);
  }

  /** Writes the tables to the terminal, and the files into a directory. */
  public void write(Path directory, PrintStream out) {
    print(out);
    try {
      Files.createDirectories(directory);
      Files.writeString(directory.resolve("results.json"), ResultsFile.text(results));
      Files.writeString(directory.resolve("report.md"), markdown());
      Files.writeString(
          directory.resolve("report.html"),
          new HtmlPage(TITLE, introduction(), new Charts(results).all(), tables).text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.printf("%nThe page: %s%n", directory.resolve("report.html"));
  }

  private void print(PrintStream out) {
    introduction().forEach(line -> out.println(PrintableText.line(line)));
    for (Table table : tables) {
      out.printf("%n%s%n", PrintableText.line(table.title()));
      text(table).plain().forEach(line -> out.println("  " + line));
      if (!table.note().isEmpty()) {
        out.println("  " + PrintableText.line(table.note()));
      }
    }
  }

  private String markdown() {
    List<String> lines = new ArrayList<>(List.of("# " + TITLE, ""));
    introduction().forEach(line -> lines.add("- " + TextTable.escaped(line)));
    for (Table table : tables) {
      lines.addAll(List.of("", "## " + TextTable.escaped(table.title()), ""));
      lines.addAll(text(table).markdown());
      if (!table.note().isEmpty()) {
        lines.addAll(List.of("", TextTable.escaped(table.note())));
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static TextTable text(Table table) {
    TextTable text = new TextTable();
    table.header().forEach(text::left);
    table.rows().forEach(row -> text.row(row.toArray()));
    return text;
  }

  private List<String> introduction() {
    Plan plan = results.about.plan();
    List<String> lines = new ArrayList<>();
    lines.add(
        "Measured %s on %s, %s processors, by JDK %s, in %s."
            .formatted(
                results.about.date(),
                results.about.machine().get("processor"),
                results.about.machine().get("processors"),
                results.about.machine().get("jdk"),
                results.about.place()));
    lines.add(plan.growthOnly() ? growth(plan) : figures(plan));
    lines.addAll(results.notes);
    return lines;
  }

  private static String growth(Plan plan) {
    return "Plan: %s; %d s of warm-up, up to %d s to settle, %d s for each measurement."
        .formatted(plan.name(), plan.warmUpSeconds(), plan.settleSeconds(), plan.seconds());
  }

  private static String figures(Plan plan) {
    return "Plan: %s; rounds: %d, each with every candidate started anew; %d s of warm-up, up to %d s to settle; turns: %d, each of %d s; up to %d starts of an image on each number of processors, %d with default flags; contract: %s."
        .formatted(
            plan.name(),
            plan.rounds(),
            plan.warmUpSeconds(),
            plan.settleSeconds(),
            plan.turns(),
            plan.seconds(),
            plan.starts(),
            plan.defaultStarts(),
            plan.wholeContract() ? "whole" : "what one process can be asked");
  }
}
