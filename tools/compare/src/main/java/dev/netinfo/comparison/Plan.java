package dev.netinfo.comparison;

/**
 * How much is measured. Immutable.
 *
 * @param name of the plan: quick or full
 * @param rounds how often every candidate is started anew for the measures under load
 * @param turns how often the candidates follow each other under load in a round
 * @param seconds how long each measure under load takes
 * @param warmUpSeconds how long the warm-up curve is
 * @param settleSeconds how long a candidate may then take to be as fast as it becomes
 * @param starts how often an image is started on each number of processors
 * @param defaultStarts how often the same jars are started with default flags
 * @param wholeContract whether the part of the contract that needs further starts is run too
 * @param limitSeconds when what is left is cut short
 */
record Plan(
    String name,
    int rounds,
    int turns,
    int seconds,
    int warmUpSeconds,
    int settleSeconds,
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
  private static final double CONTRACT_SECONDS = 4;
  private static final double WHOLE_CONTRACT_SECONDS = 90;
  private static final double START_SECONDS = 0.5;
  private static final double DEFAULT_START_SECONDS = 1.6;

  /** What can be asked for beside a plan. */
  enum Setting {
    ROUNDS,
    TURNS,
    SECONDS,
    WARM_UP,
    STARTS
  }

  static Plan quick() {
    return new Plan("quick", 1, 3, 1, 3, 5, 20, 3, false, 168);
  }

  static Plan full() {
    return new Plan("full", 3, 3, 4, 15, 15, 30, 20, true, Integer.MAX_VALUE);
  }

  /** Returns the plan with one thing changed, and without a limit: who asks for it, gets it. */
  Plan with(Setting setting, int number) {
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
        Integer.MAX_VALUE);
  }

  int starts(Candidate candidate) {
    return switch (candidate.variant()) {
      case IMAGE -> starts;
      case DEFAULT -> defaultStarts;
      case BARE -> 0;
    };
  }

  double startSeconds(Candidate candidate) {
    return candidate.isImage() ? START_SECONDS : DEFAULT_START_SECONDS;
  }

  /** Returns about how long all starts of a candidate take, on one processor and on two. */
  double startsSeconds(Candidate candidate) {
    return 2 * starts(candidate) * startSeconds(candidate);
  }

  /** Returns about how long it takes to start a candidate and to keep it to the contract. */
  double contractSeconds(Candidate candidate) {
    double contract = wholeContract ? WHOLE_CONTRACT_SECONDS / rounds : CONTRACT_SECONDS;
    return startSeconds(candidate) + (candidate.isResponder() ? contract : 0);
  }

  /** Returns about how long a candidate's life takes before its turns. */
  double lifeSeconds(Candidate candidate) {
    return contractSeconds(candidate) + warmUpSeconds + settleSeconds;
  }

  /** Returns about how long a turn takes for a candidate. */
  double turnSeconds(Candidate candidate) {
    return (candidate.isImage() ? MEASURES_OF_AN_IMAGE : 1) * (seconds + PAUSE_SECONDS);
  }

  /** Returns about how long all loads take for a candidate. */
  double loadSeconds(Candidate candidate) {
    return rounds * (lifeSeconds(candidate) + turns * turnSeconds(candidate));
  }
}
