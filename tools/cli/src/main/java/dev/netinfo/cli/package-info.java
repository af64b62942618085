/** The commands of {@code ./netinfo}: those that run or build something, and those of the tools. */
@NullMarked
package dev.netinfo.cli;

import org.jspecify.annotations.NullMarked;
