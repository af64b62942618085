/** What every image promises: what is in it, how it starts, and what its program answers. */
@NullMarked
package dev.netinfo.images.contract;

import org.jspecify.annotations.NullMarked;
