/** Gives a Spring Boot application the client's address, scheme and host through Spring's APIs. */
@NullMarked
package dev.netinfo.springboot;

import org.jspecify.annotations.NullMarked;
