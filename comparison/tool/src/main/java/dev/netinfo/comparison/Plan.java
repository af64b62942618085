package dev.netinfo.comparison;

import java.util.List;

/**
 * How much is measured. Immutable.
 *
 * @param name of the plan: quick or full
 * @param rounds how often every candidate is started anew for the measures under load
 * @param turns how often the candidates follow each other under load in a round
 * @param seconds how long each measure under load takes
 * @param warmUpSeconds how long the warm-up curve is
 * @param starts how often an image is started on each number of processors
 * @param defaultStarts how often the same jars are started with default flags
 * @param wholeContract whether the part of the contract that needs further starts is run too
 * @param limitSeconds when starts are cut short; loads are at three fifths of it
 */
record Plan(
    String name,
    int rounds,
    int turns,
    int seconds,
    int warmUpSeconds,
    int starts,
    int defaultStarts,
    boolean wholeContract,
    int limitSeconds) {
  /** The connections of a closed load. */
  static final int CONNECTIONS = 16;

  /** The share of the slowest candidate's rate at which latencies are measured. */
  static final double OPEN_SHARE = 0.5;

  /** What Hyperfoil takes to begin and to end. */
  static final double PAUSE_SECONDS = 0.3;

  private static final int MEASURES_OF_AN_IMAGE = 4;
  private static final double CONTRACT_SECONDS = 3;
  private static final double WHOLE_CONTRACT_SECONDS = 90;
  private static final double START_SECONDS = 0.6;
  private static final double DEFAULT_START_SECONDS = 1.5;

  static Plan quick() {
    return new Plan("quick", 1, 3, 1, 4, 20, 5, false, 165);
  }

  static Plan full() {
    return new Plan("full", 5, 3, 5, 20, 30, 20, true, Integer.MAX_VALUE);
  }

  Plan withRounds(int number) {
    return new Plan(
        name,
        number,
        turns,
        seconds,
        warmUpSeconds,
        starts,
        defaultStarts,
        wholeContract,
        limitSeconds);
  }

  Plan withTurns(int number) {
    return new Plan(
        name,
        rounds,
        number,
        seconds,
        warmUpSeconds,
        starts,
        defaultStarts,
        wholeContract,
        limitSeconds);
  }

  Plan withSeconds(int number) {
    return new Plan(
        name,
        rounds,
        turns,
        number,
        warmUpSeconds,
        starts,
        defaultStarts,
        wholeContract,
        limitSeconds);
  }

  Plan withStarts(int number) {
    return new Plan(
        name, rounds, turns, seconds, warmUpSeconds, number, number, wholeContract, limitSeconds);
  }

  Plan withWarmUp(int number) {
    return new Plan(
        name, rounds, turns, seconds, number, starts, defaultStarts, wholeContract, limitSeconds);
  }

  Plan unlimited() {
    return new Plan(
        name,
        rounds,
        turns,
        seconds,
        warmUpSeconds,
        starts,
        defaultStarts,
        wholeContract,
        Integer.MAX_VALUE);
  }

  /** Returns about how long a candidate's life takes before its turns. */
  double lifeSeconds(Candidate candidate) {
    double contract = wholeContract ? WHOLE_CONTRACT_SECONDS : CONTRACT_SECONDS;
    return DEFAULT_START_SECONDS + warmUpSeconds + (candidate.isResponder() ? contract : 0);
  }

  int starts(Variant variant) {
    return switch (variant) {
      case IMAGE -> starts;
      case DEFAULT -> defaultStarts;
      case BARE -> 0;
    };
  }

  double startSeconds(Candidate candidate) {
    return candidate.isImage() ? START_SECONDS : DEFAULT_START_SECONDS;
  }

  /** Returns when loads are cut short: the starts need the rest of the time. */
  int loadLimitSeconds() {
    return limitSeconds == Integer.MAX_VALUE ? limitSeconds : limitSeconds * 3 / 5;
  }

  /** Returns about how long a turn takes. */
  double turnSeconds(List<Candidate> candidates) {
    return candidates.stream().mapToDouble(this::turnSeconds).sum();
  }

  private double turnSeconds(Candidate candidate) {
    return (candidate.isImage() ? MEASURES_OF_AN_IMAGE : 1) * (seconds + PAUSE_SECONDS);
  }

  /** Returns about how long all of it takes for a candidate. */
  double estimate(Candidate candidate) {
    double load = rounds * (lifeSeconds(candidate) + turns * turnSeconds(candidate));
    return load + 2 * starts(candidate.variant()) * startSeconds(candidate);
  }
}
