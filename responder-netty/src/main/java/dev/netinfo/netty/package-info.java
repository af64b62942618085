/** What responders on Netty share: limits of connections, and the refusal of malformed requests. */
@NullMarked
package dev.netinfo.netty;

import org.jspecify.annotations.NullMarked;
