package dev.netinfo.watch;

import java.util.List;

/**
 * How the pods stand.
 *
 * @param rows as a snapshot has them
 */
record Standing(List<Row> rows, Judgement judgement) {}
