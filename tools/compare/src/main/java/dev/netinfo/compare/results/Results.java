package dev.netinfo.compare.results;

import dev.netinfo.compare.plan.Candidate;
import dev.netinfo.compare.plan.Plan;
import dev.netinfo.compare.plan.Variant;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every sample, and what it was measured of and on. Grows while it is measured; its fields are
 * those of {@code results.json}. Not thread-safe.
 */
public final class Results {
  /** Grows when what is written could be misread by an older reader. */
  static final int FORMAT = 1;

  final int format;

  /** Where and how it was measured. */
  public final About about;

  /** Sentences that a reader of the figures has to know. */
  public final List<String> notes = new ArrayList<>();

  /** What the images weigh. */
  public final List<ImageSize> images = new ArrayList<>();

  /** By name, in the order in which they are reported. */
  public final Map<String, CandidateResults> candidates = new LinkedHashMap<>();

  /** What the images should reach, filled in when all is written; absent in older files. */
  @Nullable List<Target> targets;

  /** Whether it was measured to its end. */
  public boolean complete;

  /** Nothing is measured yet. */
  public Results(About about) {
    this.format = FORMAT;
    this.about = about;
  }

  /** Returns empty results of now and this machine. */
  public static Results begin(String place, Plan plan) {
    String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    return new Results(new About(now, MachineDescription.read(), place, plan));
  }

  /**
   * Where and how it was measured.
   *
   * @param date in ISO 8601
   * @param machine its processor, memory, kernel and run time
   * @param place whether containers or plain processes were measured
   * @param plan how much was measured
   */
  public record About(String date, Map<String, String> machine, String place, Plan plan) {}

  /** Returns what is known of a candidate, nothing at first. */
  public CandidateResults of(Candidate candidate) {
    return candidates.computeIfAbsent(candidate.name(), name -> new CandidateResults(candidate));
  }

  /** Returns the names of the images that are candidates. */
  public List<String> imageNames() {
    return candidates.entrySet().stream()
        .filter(each -> each.getValue().variant == Variant.IMAGE)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Returns what became of the images with more of something, as far as it was measured. */
  public Map<String, Growth> grown() {
    Map<String, Growth> grown = new LinkedHashMap<>();
    candidates.forEach((name, candidate) -> {
      if (candidate.growth != null) {
        grown.put(name, candidate.growth);
      }
    });
    return grown;
  }

  /** Adds a note unless it is there already. */
  public void note(String sentence) {
    if (!notes.contains(sentence)) {
      notes.add(sentence);
    }
  }
}
