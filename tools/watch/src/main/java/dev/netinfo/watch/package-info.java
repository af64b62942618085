/**
 * A client that asks a URL again and again, and the statistics of who answered it. Nothing here
 * knows a framework or a cluster.
 */
@NullMarked
package dev.netinfo.watch;

import org.jspecify.annotations.NullMarked;
