/** What is special to Micronaut; the configuration lets a test leave the integration out. */
@Configuration
@Requires(property = "support", notEquals = "OWN")
@Requires(property = "support", notEquals = "NONE")
@NullMarked
package dev.netinfo.micronaut;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
