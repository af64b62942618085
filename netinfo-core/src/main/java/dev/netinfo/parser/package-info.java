/**
 * Reads addresses, and the elements of forwarding headers, from header text. Not exported.
 *
 * <p>The parsers scan in place and from the right, so that nothing left of the answer is looked at.
 */
@NullMarked
package dev.netinfo.parser;

import org.jspecify.annotations.NullMarked;
