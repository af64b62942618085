/** Where candidates run: plain processes of this machine, or containers. */
@NullMarked
package dev.netinfo.compare.place;

import org.jspecify.annotations.NullMarked;
