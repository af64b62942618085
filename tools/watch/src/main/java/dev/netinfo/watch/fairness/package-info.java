/** How evenly pods were selected, and how likely chance alone is as uneven. */
@NullMarked
package dev.netinfo.watch.fairness;

import org.jspecify.annotations.NullMarked;
