/** What is special to Micronaut. */
@NullMarked
package dev.netinfo.micronaut;

import org.jspecify.annotations.NullMarked;
