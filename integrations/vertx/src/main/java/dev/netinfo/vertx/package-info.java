/**
 * The client that asked, its scheme and host, where Vert.x is asked for them: {@link
 * dev.netinfo.vertx.NetinfoHandler}.
 */
@NullMarked
package dev.netinfo.vertx;

import org.jspecify.annotations.NullMarked;
