package dev.netinfo.compare.plan;

import java.util.List;
import java.util.stream.Stream;

/**
 * What of a plan there is time for: a server that is not warm tells nothing, so that few are put
 * under load rather than all of them too early. Immutable.
 *
 * @param loaded the candidates that are put under load
 * @param startedOnly those that are only started, again and again
 */
public record Budget(Plan plan, List<Candidate> loaded, List<Candidate> startedOnly) {
  /** Copies the lists. */
  public Budget {
    loaded = List.copyOf(loaded);
    startedOnly = List.copyOf(startedOnly);
  }

  /** Loads all without a limit, or of one framework; else the images, and starts their variants. */
  public static Budget of(Plan plan, List<Candidate> candidates) {
    boolean isSingle = candidates.stream().filter(Candidate::isImage).count() == 1;
    if (isSingle || !plan.isLimited()) {
      return new Budget(plan, candidates, List.of());
    }
    return new Budget(
        plan,
        candidates.stream().filter(Candidate::isImage).toList(),
        candidates.stream().filter(each -> each.isResponder() && !each.isImage()).toList());
  }

  /** Returns whether every candidate is put under load. */
  public boolean isWhole() {
    return startedOnly.isEmpty();
  }

  /** Returns all that are measured at all. */
  public List<Candidate> candidates() {
    return Stream.concat(loaded.stream(), startedOnly.stream()).toList();
  }

  /** Returns when loads are cut short: the starts need the rest of the time. */
  public double loadLimitSeconds() {
    return plan.limitSeconds() - startsSeconds();
  }

  /** Returns about how long all of it takes. */
  public double seconds() {
    if (plan.growthOnly()) {
      return plan.growthSeconds(loaded);
    }
    return loaded.stream().mapToDouble(plan::loadSeconds).sum()
        + startedOnly.stream().mapToDouble(plan::contractSeconds).sum()
        + startsSeconds();
  }

  private double startsSeconds() {
    return candidates().stream().mapToDouble(plan::startsSeconds).sum();
  }
}
