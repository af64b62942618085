/**
 * The lesson: its commands, the cluster that it is given on, and what the learner sees. The steps
 * are in {@code steps}; the two kinds of clusters in {@code kubectl} and {@code lab}.
 */
@NullMarked
package dev.netinfo.lesson;

import org.jspecify.annotations.NullMarked;
