/** A constant text on Helidon SE, as a line of reference. */
@NullMarked
package dev.netinfo.compare.bare.helidon;

import org.jspecify.annotations.NullMarked;
