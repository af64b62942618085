/** A constant text on the JDK's own HttpServer, as a line of reference. */
@NullMarked
package dev.netinfo.compare.bare.jdk;

import org.jspecify.annotations.NullMarked;
