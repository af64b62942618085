/** The responder on vertx: routing, JSON and HTTP are the framework's, the rest is the core's. */
@NullMarked
package dev.netinfo.vertx;

import org.jspecify.annotations.NullMarked;
