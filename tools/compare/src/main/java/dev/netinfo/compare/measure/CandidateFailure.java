package dev.netinfo.compare.measure;

/** A candidate cannot be measured any further; the message says why. */
final class CandidateFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  CandidateFailure(String reason) {
    super(reason);
  }
}
