/** What keeps connections to a server on Netty within bounds, whatever framework it serves. */
@NullMarked
package dev.netinfo.netty;

import org.jspecify.annotations.NullMarked;
