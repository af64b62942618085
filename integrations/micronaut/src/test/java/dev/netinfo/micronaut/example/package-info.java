/** Applications on Micronaut, as their users write them, and what they answer. */
@NullMarked
package dev.netinfo.micronaut.example;

import org.jspecify.annotations.NullMarked;
