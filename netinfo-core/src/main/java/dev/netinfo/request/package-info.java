/**
 * The request that the client made, resolved as a whole: who asked, by which scheme, and for which
 * host and port.
 */
@NullMarked
package dev.netinfo.request;

import org.jspecify.annotations.NullMarked;
