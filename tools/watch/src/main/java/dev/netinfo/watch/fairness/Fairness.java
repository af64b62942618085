package dev.netinfo.watch.fairness;

import java.time.Instant;

/**
 * How evenly the pods that are there were selected, since they have been the same: what came before
 * the last pod came or went says nothing about those that are there.
 *
 * @param since when
 * @param distribution of the connections that were made since then, as far as they are remembered
 * @param unseenChance the probability that so many connections leave out a pod: one of those that
 *     are known to be there, or, where that is not known, one more than have answered
 * @param arePodsKnown whether it was told which pods there are
 */
public record Fairness(
    Verdict verdict,
    Instant since,
    Distribution distribution,
    double unseenChance,
    boolean arePodsKnown) {}
