/** The responder on Micronaut. */
@NullMarked
package dev.netinfo.micronaut;

import org.jspecify.annotations.NullMarked;
