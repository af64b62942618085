package dev.netinfo.comparison;

import dev.netinfo.support.Quartiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables of the figures of candidates. */
final class Tables {
  private static final String NOTHING = "-";

  /** What is measured of the same jars with default flags too. */
  static final List<Measure> OF_PACKAGING =
      List.of(
          Measure.START_1_CPU,
          Measure.START_2_CPUS,
          Measure.MEMORY_FIRST,
          Measure.MEMORY_LOAD,
          Measure.RATE_KEPT,
          Measure.CPU_PER_1000);

  private final Results results;

  Tables(Results results) {
    this.results = results;
  }

  List<Table> all() {
    List<Table> tables = new ArrayList<>();
    tables.add(frameworks());
    addUnlessEmpty(tables, packaging());
    addUnlessEmpty(tables, ownCode());
    tables.addAll(new ImageTables(results.images).all());
    tables.add(contract());
    return tables;
  }

  private static void addUnlessEmpty(List<Table> tables, Table table) {
    if (!table.rows().isEmpty()) {
      tables.add(table);
    }
  }

  /** The images beside each other. */
  private Table frameworks() {
    List<String> names = names(Variant.IMAGE);
    List<String> header = new ArrayList<>(List.of("image"));
    header.addAll(names);
    List<List<String>> rows = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      List<String> row = new ArrayList<>(List.of(measure.title()));
      names.forEach(name -> row.add(marked(measure, name, names)));
      rows.add(row);
    }
    return new Table(
        "The images",
        "The median, and in brackets the quartiles. * is the best of its row; = is no difference from it: the medians differ by less than one of them spreads.",
        header,
        rows);
  }

  private String marked(Measure measure, String name, List<String> all) {
    Quartiles own = spread(name, measure);
    if (own == null) {
      return NOTHING;
    }
    if (all.size() == 1) {
      return measure.text(own);
    }
    Quartiles best = own;
    for (String other : all) {
      Quartiles spread = spread(other, measure);
      if (spread != null && measure.isBetter(spread, best)) {
        best = spread;
      }
    }
    String mark = best.equals(own) ? " *" : own.differsFrom(best) ? "" : " =";
    return measure.text(own) + mark;
  }

  /** The effect of the packaging, apart from that of the framework. */
  private Table packaging() {
    List<List<String>> rows = new ArrayList<>();
    for (String name : names(Variant.IMAGE)) {
      for (Measure measure : OF_PACKAGING) {
        add(rows, compared(name, measure, name + ", default flags", name));
      }
    }
    return new Table(
        "What the packaging is worth",
        "The same jars with the JDK's default flags, beside the image with its flags and AOT cache. The ratio is the median of those of each turn, with its quartiles; it is no difference if it is nearer to 1 than it spreads.",
        List.of("framework", "measure", "default flags", "image", "ratio", "verdict"),
        rows);
  }

  /** What our own code costs, beside servers that do nothing but answer. */
  private Table ownCode() {
    List<List<String>> rows = new ArrayList<>();
    for (String name : names(Variant.IMAGE)) {
      for (Measure measure : List.of(Measure.RATE_KEPT, Measure.CPU_PER_1000)) {
        add(rows, compared(name, measure, "bare " + name, name + ", default flags"));
      }
    }
    for (Measure measure : List.of(Measure.RATE_KEPT, Measure.CPU_PER_1000)) {
      String jdk = text(measure, spread("bare jdk", measure));
      add(rows, List.of("jdk", measure.title(), jdk, NOTHING, NOTHING, NOTHING));
    }
    return new Table(
        "What our own code costs",
        "A constant text from the bare framework, beside our responder on it: the same JDK, default flags, one processor. jdk is the contract's greeting on the JDK's own HttpServer.",
        List.of("framework", "measure", "bare", "responder", "ratio", "verdict"),
        rows);
  }

  /** Adds a row unless there is nothing of what the images are compared with. */
  private static void add(List<List<String>> rows, List<String> row) {
    if (!row.get(2).equals(NOTHING)) {
      rows.add(row);
    }
  }

  private List<String> compared(String framework, Measure measure, String before, String after) {
    Quartiles one = spread(before, measure);
    Quartiles other = spread(after, measure);
    if (one == null || other == null) {
      return List.of(
          framework, measure.title(), text(measure, one), text(measure, other), NOTHING, NOTHING);
    }
    Quartiles ratio = Ratio.ofPairs(samples(after, measure), samples(before, measure));
    return List.of(
        framework,
        measure.title(),
        measure.text(one),
        measure.text(other),
        Ratio.text(ratio),
        Ratio.verdict(measure, ratio, one, other));
  }

  private Table contract() {
    List<List<String>> rows = new ArrayList<>();
    results.candidates.forEach((name, measured) ->
        rows.add(
            List.of(
                name,
                measured.contract,
                measured.failure == null ? NOTHING : measured.failure,
                String.valueOf(measured.failedRequests),
                rate(measured, true),
                rate(measured, false))));
    return new Table(
        "The candidates",
        "Latencies are those of an open load: so many requests a second are due, whether the server is ready or not, and a latency begins when its request is due. The rate is half of what the slowest image answered, and the same for all. In parentheses: how late the load generator itself was, at its 99th percentile.",
        List.of(
            "candidate",
            "contract",
            "failure",
            "failed requests",
            "open load, kept",
            "open load, a connection each"),
        rows);
  }

  private static String rate(Results.Measured measured, boolean keepAlive) {
    List<Latency> all =
        measured.latencies.stream().filter(each -> each.keepAlive() == keepAlive).toList();
    if (all.isEmpty()) {
      return NOTHING;
    }
    double late = all.stream().mapToDouble(Latency::generatorLateMicros).max().orElse(0);
    return "%d/s (%.1f ms)".formatted(all.getFirst().rate(), late / 1000);
  }

  private List<String> names(Variant variant) {
    return results.candidates.entrySet().stream()
        .filter(each -> each.getValue().variant == variant)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String text(Measure measure, @Nullable Quartiles spread) {
    return spread == null ? NOTHING : measure.text(spread);
  }

  private @Nullable Quartiles spread(String name, Measure measure) {
    Results.Measured measured = results.candidates.get(name);
    return measured == null ? null : measured.spread(measure);
  }

  private List<Double> samples(String name, Measure measure) {
    Results.Measured measured = results.candidates.get(name);
    return measured == null ? List.of() : measured.samples.getOrDefault(measure, List.of());
  }
}
