package dev.netinfo.comparison;

/** Keeps candidates to the contract: what breaks it gets no figure. */
record Examination(Bench bench) {

  /** Starts those that are put under no load once, to be examined. */
  void ofThoseStartedOnly() {
    for (Candidate candidate : bench.startedOnly()) {
      bench.attempt(
          candidate,
          () -> {
            bench.progress().begin("contract: " + candidate.name());
            try (Standing standing =
                Standing.start(bench.place(), candidate, Cpus.last(2), Contract.pod())) {
              standing.requireAlive(bench.stopping());
              of(candidate, standing, true);
            }
            bench.progress().done(bench.plan().contractSeconds(candidate));
          });
    }
  }

  /**
   * Examines what stands.
   *
   * @param isFirst whether nothing of that candidate was examined before
   * @throws Failed if it breaks the contract; what was measured of it is forgotten
   */
  void of(Candidate candidate, Standing standing, boolean isFirst) {
    Results.Measured measured = bench.results().of(candidate);
    if (!candidate.isResponder()) {
      measured.contract = "a line of reference, not a responder";
      return;
    }
    bench.progress().go("contract: " + candidate.name());
    Contract.Verdict verdict = Contract.examine(bench, candidate, standing, isFirst);
    bench.stopping().check();
    if (isFirst || !verdict.isKept()) {
      measured.contract = verdict.text();
    }
    if (!verdict.isKept()) {
      measured.forget();
      throw new Failed("no figure, because it breaks the contract (" + verdict.text() + ")");
    }
  }
}
