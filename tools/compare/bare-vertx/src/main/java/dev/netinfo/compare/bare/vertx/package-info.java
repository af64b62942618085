/** A constant text on Vert.x, as a line of reference. */
@NullMarked
package dev.netinfo.compare.bare.vertx;

import org.jspecify.annotations.NullMarked;
