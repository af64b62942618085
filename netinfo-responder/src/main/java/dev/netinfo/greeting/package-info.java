/** The greeting: a template of the vocabulary, compiled once. */
@NullMarked
package dev.netinfo.greeting;

import org.jspecify.annotations.NullMarked;
