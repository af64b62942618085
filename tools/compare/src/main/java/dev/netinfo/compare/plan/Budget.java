package dev.netinfo.compare.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * What of a plan there is time for: a server that is not warm tells nothing, so that few are put
 * under load rather than all of them too early. Immutable.
 *
 * @param loaded the candidates that are put under load
 * @param startedOnly those that are only started, again and again
 * @param whole whether every candidate is put under load
 * @param loadLimitSeconds when loads are cut short: the starts need the rest of the time
 */
public record Budget(
    Plan plan,
    List<Candidate> loaded,
    List<Candidate> startedOnly,
    boolean whole,
    double loadLimitSeconds) {
  /** With fewer, loads are not cut short. */
  public static final int FEWEST_TURNS = 2;

  /** Copies the lists. */
  public Budget {
    loaded = List.copyOf(loaded);
    startedOnly = List.copyOf(startedOnly);
  }

  /** Takes the images first, then the same jars with default flags, then the bare servers. */
  public static Budget of(Plan plan, List<Candidate> candidates) {
    double limit = plan.limitSeconds() - candidates.stream().mapToDouble(plan::startsSeconds).sum();
    double left = limit - candidates.stream().mapToDouble(plan::contractSeconds).sum();
    List<Candidate> loaded = new ArrayList<>();
    List<Candidate> startedOnly = new ArrayList<>();
    for (Variant variant : Variant.values()) {
      List<Candidate> group =
          candidates.stream().filter(each -> each.variant() == variant).toList();
      left -= group.stream().mapToDouble(each -> least(plan, each)).sum();
      if (variant == Variant.IMAGE || left >= 0) {
        loaded.addAll(group);
      } else {
        left = -1;
        group.stream().filter(Candidate::isResponder).forEach(startedOnly::add);
      }
    }
    return new Budget(plan, loaded, startedOnly, left >= 0, limit);
  }

  /** Returns about how long the least takes that is to be had, beside its contract. */
  private static double least(Plan plan, Candidate candidate) {
    return plan.rounds()
        * (plan.preparationSeconds(candidate)
            - plan.contractSeconds(candidate)
            + FEWEST_TURNS * plan.turnSeconds(candidate));
  }

  /** Returns all that are measured at all. */
  public List<Candidate> candidates() {
    List<Candidate> all = new ArrayList<>(loaded);
    all.addAll(startedOnly);
    return all;
  }

  /** Returns about how long all of it takes. */
  public double seconds() {
    if (plan.growthOnly()) {
      return plan.growthSeconds(loaded);
    }
    return loaded.stream().mapToDouble(plan::loadSeconds).sum()
        + startedOnly.stream().mapToDouble(plan::contractSeconds).sum()
        + candidates().stream().mapToDouble(plan::startsSeconds).sum();
  }
}
