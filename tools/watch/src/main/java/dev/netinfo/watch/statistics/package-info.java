/** Who answered how often, which pods came and went, and how evenly they were selected. */
@NullMarked
package dev.netinfo.watch.statistics;

import org.jspecify.annotations.NullMarked;
