/**
 * Gives a Vert.x application the client's address, scheme and host through Vert.x's own API: {@link
 * dev.netinfo.vertx.NetinfoHandler}.
 */
@NullMarked
package dev.netinfo.vertx;

import org.jspecify.annotations.NullMarked;
