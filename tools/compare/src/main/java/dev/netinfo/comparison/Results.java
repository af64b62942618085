package dev.netinfo.comparison;

import dev.netinfo.support.Quartiles;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every sample, and what it was measured of and on. Grows while it is measured. */
final class Results {
  /** Grows when what is written could be misread by an older reader. */
  static final int FORMAT = 1;

  final int format = FORMAT;
  final About about;
  final List<String> notes = new ArrayList<>();
  final List<Image> images = new ArrayList<>();
  final Map<String, Measured> candidates = new LinkedHashMap<>();
  boolean complete;

  Results(About about) {
    this.about = about;
  }

  /** Returns empty results of now and this machine. */
  static Results of(Place place, Plan plan) {
    String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    return new Results(new About(now, Facts.gather(), place.describe(), plan));
  }

  /**
   * Where and how it was measured.
   *
   * @param date in ISO 8601
   * @param machine its processor, memory, kernel and run time
   * @param place whether containers or plain processes were measured
   */
  record About(String date, Map<String, String> machine, String place, Plan plan) {}

  /** All about one candidate. */
  static final class Measured {
    final Variant variant;
    final List<String> command;
    final List<List<Integer>> warmUps = new ArrayList<>();
    final List<Latency> latencies = new ArrayList<>();
    final Map<Measure, List<Double>> samples = new EnumMap<>(Measure.class);
    String contract = "not run";
    int failedRequests;
    @Nullable String failure;

    Measured(Candidate candidate) {
      this.variant = candidate.variant();
      this.command = candidate.command();
    }

    void add(Measure measure, double sample) {
      samples.computeIfAbsent(measure, each -> new ArrayList<>()).add(sample);
    }

    @Nullable Quartiles spread(Measure measure) {
      List<Double> all = samples.getOrDefault(measure, List.of());
      return all.isEmpty() ? null : Quartiles.of(all);
    }

    /** Nothing is told of what breaks the contract. */
    void forget() {
      samples.clear();
      warmUps.clear();
      latencies.clear();
    }
  }

  Measured of(Candidate candidate) {
    return candidates.computeIfAbsent(candidate.name(), name -> new Measured(candidate));
  }
}
