/** The live page: one document, fed by server-sent events, from a server on loopback. */
@NullMarked
package dev.netinfo.watch.page;

import org.jspecify.annotations.NullMarked;
