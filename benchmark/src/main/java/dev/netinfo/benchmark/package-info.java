/**
 * What the core costs beside others: five families of scenarios, each with its libraries, and the
 * report of a run.
 */
@NullMarked
package dev.netinfo.benchmark;

import org.jspecify.annotations.NullMarked;
