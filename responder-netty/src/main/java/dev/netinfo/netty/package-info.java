/** Limits the connections to a server on Netty, for every framework that uses Netty. */
@NullMarked
package dev.netinfo.netty;

import org.jspecify.annotations.NullMarked;
