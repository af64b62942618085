/** The client in the places where Spring Boot is asked for it. */
@NullMarked
package dev.netinfo.springboot;

import org.jspecify.annotations.NullMarked;
