/**
 * {@code ./netinfo compare}: measures candidates in turns, and tells what was measured with its
 * spread. Nothing is shown of a candidate that does not keep the contract.
 */
@NullMarked
package dev.netinfo.comparison;

import org.jspecify.annotations.NullMarked;
