/** The responder on Vert.x. */
@NullMarked
package dev.netinfo.vertx;

import org.jspecify.annotations.NullMarked;
