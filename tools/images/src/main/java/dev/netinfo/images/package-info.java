/** Images as files: what is in them, and what becomes of them when they are started. */
@NullMarked
package dev.netinfo.images;

import org.jspecify.annotations.NullMarked;
