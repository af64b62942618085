/** A constant text on Micronaut, as a line of reference. */
@NullMarked
package dev.netinfo.comparison.bare.micronaut;

import org.jspecify.annotations.NullMarked;
