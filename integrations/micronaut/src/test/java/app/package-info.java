/** An application on Micronaut, written as its users do, and its responses. */
@NullMarked
package app;

import org.jspecify.annotations.NullMarked;
