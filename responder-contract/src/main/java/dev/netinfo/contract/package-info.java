/**
 * The HTTP contract that every responder keeps, to the byte where a byte is named.
 *
 * <p>A responder's test extends {@link dev.netinfo.contract.ResponderContract} and says how a
 * responder is started; the tests start it as a process and talk to it over raw sockets, because an
 * HTTP client would tidy up what has to be seen.
 */
@NullMarked
package dev.netinfo.contract;

import org.jspecify.annotations.NullMarked;
