/** The load generator: Hyperfoil asks, HdrHistogram counts, and a line of JSON tells. */
@NullMarked
package dev.netinfo.compare.load;

import org.jspecify.annotations.NullMarked;
