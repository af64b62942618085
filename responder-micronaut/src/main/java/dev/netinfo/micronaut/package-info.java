/**
 * The responder on micronaut: routing, JSON and HTTP are the framework's, the rest is the core's.
 */
@NullMarked
package dev.netinfo.micronaut;

import org.jspecify.annotations.NullMarked;
