/**
 * {@code ./netinfo compare}: plans, measures candidates in turns, keeps every sample and reports it
 * with its spread. Nothing is shown of a candidate that breaks the responder contract.
 */
@NullMarked
package dev.netinfo.compare;

import org.jspecify.annotations.NullMarked;
