/** The greeting of the contract on the JDK's own HttpServer, as a line of reference. */
@NullMarked
package dev.netinfo.comparison.bare.jdk;

import org.jspecify.annotations.NullMarked;
