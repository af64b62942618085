package dev.netinfo.compare.plan;

import dev.netinfo.text.Printable;
import java.util.List;

/**
 * How much is measured. Immutable.
 *
 * @param name quick, full, targets or growth
 * @param rounds how often every candidate is started anew for the measurements under load
 * @param turns how often the candidates follow each other under load in a round
 * @param seconds how long each measurement under load takes
 * @param warmUpSeconds how long the warm-up curve is
 * @param settleSeconds how long a candidate may then take to be as fast as it becomes
 * @param starts how often an image is started on each number of processors
 * @param defaultStarts how often the same jars are started with default flags
 * @param wholeContract whether the part of the contract that needs further starts is run too
 * @param limitSeconds when what is left is cut short
 * @param targetsOnly whether only that is measured for which there is a target
 * @param growthOnly whether only that is measured which grows with connections, processors and time
 */
public record Plan(
    String name,
    int rounds,
    int turns,
    int seconds,
    int warmUpSeconds,
    int settleSeconds,
    int starts,
    int defaultStarts,
    boolean wholeContract,
    int limitSeconds,
    boolean targetsOnly,
    boolean growthOnly) {
  /** The connections of a closed load. */
  public static final int CONNECTIONS = 16;

  /** The connections of the closed loads by which growth is seen. */
  public static final List<Integer> CONNECTION_STEPS = List.of(1, 4, 16, 64, 250, 1000);

  /** How many processors' time an image then gets. */
  public static final List<Double> PROCESSOR_STEPS = List.of(0.25, 0.5, 1.0, 2.0);

  /** How often its memory is then read, each time after a load. */
  public static final int MEMORY_READINGS = 60;

  /** The share of the slowest candidate's rate at which latencies are measured. */
  public static final double OPEN_SHARE = 0.5;

  /** What the load generator takes to begin and to end. */
  public static final double PAUSE_SECONDS = 0.3;

  private static final int UNLIMITED = Integer.MAX_VALUE;
  private static final int LOADS_ON_AN_IMAGE = 4;
  private static final double CONTRACT_SECONDS = 5;
  private static final double WHOLE_CONTRACT_SECONDS = 90;
  private static final double START_SECONDS = 0.5;
  private static final double DEFAULT_START_SECONDS = 1.6;

  /** What can be asked for beside a plan. */
  public enum Setting {
    ROUNDS("--rounds", 100),
    TURNS("--turns", 100),
    SECONDS("--seconds", 300),
    WARM_UP("--warm-up", 600),
    STARTS("--starts", 1000);

    private final String option;
    private final int max;

    Setting(String option, int max) {
      this.option = option;
      this.max = max;
    }

    /**
     * Parses the option's value.
     *
     * @throws IllegalArgumentException if it is no number that the option takes, quoting it
     */
    public int parse(String text) {
      if (!text.matches("[1-9][0-9]{0,3}") || Integer.parseInt(text) > max) {
        throw new IllegalArgumentException(
            "%s %s: write a number from 1 to %d".formatted(option, Printable.quote(text), max));
      }
      return Integer.parseInt(text);
    }
  }

  /** Three minutes on two processors. */
  public static Plan quick() {
    return new Plan("quick", 1, 3, 1, 3, 5, 20, 3, false, 168, false, false);
  }

  /** About an hour. */
  public static Plan full() {
    return new Plan("full", 3, 3, 4, 15, 15, 30, 20, true, UNLIMITED, false, false);
  }

  /** About four minutes for each framework. */
  public static Plan targets() {
    return new Plan("targets", 2, 9, 1, 8, 15, 15, 15, false, UNLIMITED, true, false);
  }

  /** About half an hour for three images. */
  public static Plan growth() {
    return new Plan("growth", 1, 1, 10, 15, 45, 0, 0, false, UNLIMITED, false, true);
  }

  /**
   * Returns the plan with one thing changed, and without a limit: who asks for it, gets it.
   *
   * @throws IllegalArgumentException if the plan has no such thing
   */
  public Plan with(Setting setting, int number) {
    if (growthOnly && setting != Setting.SECONDS && setting != Setting.WARM_UP) {
      throw new IllegalArgumentException(
          "%s: --growth takes --seconds and --warm-up only".formatted(setting.option));
    }
    return new Plan(
        name,
        setting == Setting.ROUNDS ? number : rounds,
        setting == Setting.TURNS ? number : turns,
        setting == Setting.SECONDS ? number : seconds,
        setting == Setting.WARM_UP ? number : warmUpSeconds,
        setting == Setting.WARM_UP ? Math.min(number, settleSeconds) : settleSeconds,
        setting == Setting.STARTS ? number : starts,
        setting == Setting.STARTS ? number : defaultStarts,
        wholeContract,
        UNLIMITED,
        targetsOnly,
        growthOnly);
  }

  /** Returns whether what is left is cut short at some time. */
  boolean isLimited() {
    return limitSeconds != UNLIMITED;
  }

  /** Returns how often a candidate is started on each number of processors. */
  public int starts(Candidate candidate) {
    return switch (candidate.variant()) {
      case IMAGE -> starts;
      case DEFAULT -> defaultStarts;
      case BARE, BARE_WITH_HEADERS -> 0;
    };
  }

  /** Returns about how long one start of a candidate takes. */
  public double startSeconds(Candidate candidate) {
    return candidate.isImage() ? START_SECONDS : DEFAULT_START_SECONDS;
  }

  /** Returns about how long all starts of a candidate take, on one processor and on two. */
  double startsSeconds(Candidate candidate) {
    return 2 * starts(candidate) * startSeconds(candidate);
  }

  /** Returns about how long it takes to start a candidate and to run the contract on it. */
  public double contractSeconds(Candidate candidate) {
    double contract = wholeContract ? WHOLE_CONTRACT_SECONDS / rounds : CONTRACT_SECONDS;
    return startSeconds(candidate) + (candidate.isResponder() ? contract : 0);
  }

  /** Returns about how long it takes to see how candidates grow. */
  double growthSeconds(List<Candidate> candidates) {
    return candidates.stream().mapToDouble(this::preparationSeconds).sum()
        + candidates.size()
            * (CONNECTION_STEPS.size() * (seconds + PAUSE_SECONDS)
                + PROCESSOR_STEPS.size() * processorStepSeconds())
        + MEMORY_READINGS * (seconds + PAUSE_SECONDS);
  }

  /** Returns about how long it takes to measure an image with a part of a processor's time. */
  public double processorStepSeconds() {
    return START_SECONDS + settleSeconds / 2.0 + seconds + PAUSE_SECONDS;
  }

  /** Returns about how long a candidate runs before its turns. */
  public double preparationSeconds(Candidate candidate) {
    return contractSeconds(candidate) + warmUpSeconds + settleSeconds;
  }

  /** Returns about how long a turn takes for a candidate. */
  double turnSeconds(Candidate candidate) {
    return (hasAllLoads(candidate) ? LOADS_ON_AN_IMAGE : 1) * (seconds + PAUSE_SECONDS);
  }

  /** Returns whether it is loaded in every way, and not with kept connections only. */
  public boolean hasAllLoads(Candidate candidate) {
    return candidate.isImage() && !targetsOnly;
  }

  /** Returns about how long all loads take for a candidate. */
  double loadSeconds(Candidate candidate) {
    return rounds * (preparationSeconds(candidate) + turns * turnSeconds(candidate));
  }
}
