package dev.netinfo.watch.statistics;

import java.util.List;

/**
 * How the pods stand.
 *
 * @param rows as a snapshot has them
 */
record Standing(List<PodRow> rows, Fairness judgement) {}
