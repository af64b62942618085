/** The responder on Helidon. */
@NullMarked
package dev.netinfo.helidon;

import org.jspecify.annotations.NullMarked;
