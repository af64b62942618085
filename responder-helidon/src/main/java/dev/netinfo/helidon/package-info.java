/** The responder on helidon: routing, JSON and HTTP are the framework's, the rest is the core's. */
@NullMarked
package dev.netinfo.helidon;

import org.jspecify.annotations.NullMarked;
