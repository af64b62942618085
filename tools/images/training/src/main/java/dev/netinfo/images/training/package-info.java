/** What runs while an image is built. */
@NullMarked
package dev.netinfo.images.training;

import org.jspecify.annotations.NullMarked;
