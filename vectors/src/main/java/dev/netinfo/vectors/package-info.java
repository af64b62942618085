/** Facts about addresses and clients, without a word about the library that is asked about them. */
@NullMarked
package dev.netinfo.vectors;

import org.jspecify.annotations.NullMarked;
