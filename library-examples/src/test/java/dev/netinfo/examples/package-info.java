/** The core in applications of other frameworks: each example is what the README shows. */
@NullMarked
package dev.netinfo.examples;

import org.jspecify.annotations.NullMarked;
