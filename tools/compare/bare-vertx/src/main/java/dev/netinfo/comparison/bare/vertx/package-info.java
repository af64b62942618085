/** A constant text on Vert.x, as a line of reference. */
@NullMarked
package dev.netinfo.comparison.bare.vertx;

import org.jspecify.annotations.NullMarked;
