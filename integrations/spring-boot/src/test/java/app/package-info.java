/** Applications as a stranger writes them. */
@NullMarked
package app;

import org.jspecify.annotations.NullMarked;
