/** Who answered, and where it runs: pod and node, each value with its source. */
@NullMarked
package dev.netinfo.identity;

import org.jspecify.annotations.NullMarked;
