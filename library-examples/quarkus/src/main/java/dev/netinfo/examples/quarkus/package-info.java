/** An application of Quarkus. */
@NullMarked
package dev.netinfo.examples.quarkus;

import org.jspecify.annotations.NullMarked;
