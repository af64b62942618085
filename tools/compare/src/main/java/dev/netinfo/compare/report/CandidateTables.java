package dev.netinfo.compare.report;

import dev.netinfo.compare.chart.Table;
import dev.netinfo.compare.plan.CandidateFactory;
import dev.netinfo.compare.results.CandidateResults;
import dev.netinfo.compare.results.Latency;
import dev.netinfo.compare.results.Metric;
import dev.netinfo.compare.results.Ratio;
import dev.netinfo.compare.results.Results;
import dev.netinfo.compare.results.Target;
import dev.netinfo.support.Quartiles;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables of the figures of candidates. */
public record CandidateTables(Results results) {
  /** What is measured of the same jars with default flags too. */
  public static final List<Metric> OF_PACKAGING =
      List.of(
          Metric.START_1_CPU,
          Metric.START_2_CPUS,
          Metric.MEMORY_FIRST,
          Metric.MEMORY_100,
          Metric.MEMORY_LOAD,
          Metric.RATE_KEPT,
          Metric.CPU_PER_1000);

  private static final List<Metric> OF_OWN_CODE = List.of(Metric.RATE_KEPT, Metric.CPU_PER_1000);
  private static final String NOTHING = "-";

  List<Table> all() {
    return List.of(frameworks(), packaging(), ownCode());
  }

  /** The images beside each other. */
  private Table frameworks() {
    List<String> header = new ArrayList<>(List.of("image"));
    List<String> images = results.imageNames();
    header.addAll(images);
    List<List<String>> rows = new ArrayList<>();
    for (Metric metric : Metric.values()) {
      List<String> row = new ArrayList<>(List.of(metric.title()));
      images.forEach(name -> row.add(text(metric, spread(name, metric)) + mark(metric, name)));
      rows.add(row);
    }
    return new Table(
        "The images",
        "The median, and in brackets the quartiles. * is the best of its row; = is not different from it: the medians differ by less than one of them spreads. A row with a server that was perhaps not yet warm has no marks.",
        header,
        rows);
  }

  /** Returns how an image stands to the best, or nothing where nobody can be ranked. */
  private String mark(Metric metric, String name) {
    Quartiles own = spread(name, metric);
    Quartiles best = own;
    for (String image : results.imageNames()) {
      CandidateResults other = results.candidates.get(image);
      Quartiles spread = spread(image, metric);
      if (other != null && spread != null && !other.isRankedBy(metric)) {
        return "";
      }
      if (spread != null && best != null && metric.isBetter(spread, best)) {
        best = spread;
      }
    }
    if (own == null || best == null || results.imageNames().size() == 1) {
      return "";
    }
    return best.equals(own) ? " *" : own.differsFrom(best) ? "" : " =";
  }

  /** The effect of the packaging, apart from that of the framework. */
  private Table packaging() {
    List<List<String>> rows = new ArrayList<>();
    for (String name : results.imageNames()) {
      for (Metric metric : OF_PACKAGING) {
        addCompared(rows, metric, List.of(name, CandidateFactory.defaultFlags(name), name));
      }
    }
    return new Table(
        "What the packaging is worth",
        "The same jars with the JDK's default flags, beside the image with its flags and AOT cache. The ratio is the median of those of each turn, with its quartiles; there is no difference if it is nearer to 1 than it spreads.",
        List.of("framework", "measure", "default flags", "image", "ratio", "verdict"),
        rows);
  }

  /** What our own code costs, beside servers that do nothing but answer. */
  private Table ownCode() {
    List<List<String>> rows = new ArrayList<>();
    for (String name : results.imageNames()) {
      for (Metric metric : OF_OWN_CODE) {
        addCompared(
            rows, metric, List.of(name, "bare " + name, CandidateFactory.defaultFlags(name)));
        addHeaders(rows, metric, name);
      }
    }
    OF_OWN_CODE.forEach(metric -> addHeaders(rows, metric, "jdk"));
    return new Table(
        "What our own code costs",
        "A constant text from the bare framework, beside our responder on it, and beside the same text with the headers that the contract wants: the same JDK, default flags, one processor. jdk is the JDK's own HttpServer.",
        List.of("framework", "measure", "bare", "with what is ours", "ratio", "verdict"),
        rows);
  }

  private void addHeaders(List<List<String>> rows, Metric metric, String name) {
    addCompared(
        rows,
        metric,
        List.of(name + ", headers alone", "bare " + name, CandidateFactory.withHeaders(name)));
  }

  /**
   * Adds a row unless there is nothing to compare with.
   *
   * @param names that of the row, of the candidate compared with and of the one compared
   */
  private void addCompared(List<List<String>> rows, Metric metric, List<String> names) {
    CandidateResults one = results.candidates.get(names.get(1));
    CandidateResults other = results.candidates.get(names.get(2));
    Quartiles before = one == null ? null : one.spread(metric);
    if (one == null || before == null) {
      return;
    }
    List<String> row = new ArrayList<>(List.of(names.getFirst()));
    if (other == null || other.samples(metric).isEmpty()) {
      row.addAll(List.of(metric.title(), metric.text(before), NOTHING, NOTHING, NOTHING));
    } else {
      Quartiles ratio = Ratio.ofPairs(other.samples(metric), one.samples(metric));
      row.addAll(Ratio.cells(metric, one, other, ratio));
    }
    rows.add(row);
  }

  /** What the images should reach beside {@code java -jar}, and whether they do. */
  static Table targets(Results results) {
    List<List<String>> rows = new ArrayList<>();
    for (Target target : Target.of(results)) {
      rows.add(
          List.of(
              target.framework(),
              target.title(),
              target.defaultFlags() == null ? NOTHING : target.defaultFlags(),
              target.image(),
              target.ratio() == null ? NOTHING : Ratio.text(target.ratio()),
              target.limit(),
              target.verdict()));
    }
    return new Table(
        "The targets of the images",
        "The image beside the same jars with the JDK's default flags, as java -jar runs them, in turns. The ratio is the median of those of the pairs, with its quartiles.",
        List.of("framework", "measure", "default flags", "image", "ratio", "target", "verdict"),
        rows);
  }

  /** What became of each candidate. */
  static Table candidates(Results results) {
    List<List<String>> rows = new ArrayList<>();
    results.candidates.forEach((name, candidate) ->
        rows.add(
            List.of(
                name,
                candidate.contract,
                candidate.failure == null ? NOTHING : candidate.failure,
                String.valueOf(candidate.failedRequests),
                rate(candidate.latencies(true)),
                rate(candidate.latencies(false)))));
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

  private static String rate(List<Latency> latencies) {
    if (latencies.isEmpty()) {
      return NOTHING;
    }
    double late = latencies.stream().mapToDouble(Latency::generatorLateMicros).max().orElse(0);
    return "%d/s (%.1f ms)".formatted(latencies.getFirst().rate(), late / 1000);
  }

  private static String text(Metric metric, @Nullable Quartiles spread) {
    return spread == null ? NOTHING : metric.text(spread);
  }

  private @Nullable Quartiles spread(String name, Metric metric) {
    CandidateResults candidate = results.candidates.get(name);
    return candidate == null ? null : candidate.spread(metric);
  }
}
