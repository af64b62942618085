/** Foreign text made fit to be shown. */
@NullMarked
package dev.netinfo.text;

import org.jspecify.annotations.NullMarked;
