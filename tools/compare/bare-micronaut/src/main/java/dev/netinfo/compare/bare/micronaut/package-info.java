/** A constant text on Micronaut, as a line of reference. */
@NullMarked
package dev.netinfo.compare.bare.micronaut;

import org.jspecify.annotations.NullMarked;
