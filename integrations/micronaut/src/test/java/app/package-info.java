/** Applications on Micronaut, as their users write them, and what they answer. */
@NullMarked
package app;

import org.jspecify.annotations.NullMarked;
