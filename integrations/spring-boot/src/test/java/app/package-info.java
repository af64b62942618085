/** Applications as users of the starter write them. */
@NullMarked
package app;

import org.jspecify.annotations.NullMarked;
