/** Every sample, as {@code results.json} keeps it. */
@NullMarked
package dev.netinfo.compare.results;

import org.jspecify.annotations.NullMarked;
