/** What is special to Micronaut; and the integration as a whole, left out where a test says so. */
@Configuration
@Requires(property = "support", notEquals = "OWN")
@Requires(property = "support", notEquals = "NONE")
@NullMarked
package dev.netinfo.micronaut;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
