/** The lesson on the cluster of a kubectl context. */
@NullMarked
package dev.netinfo.lesson.kubectl;

import org.jspecify.annotations.NullMarked;
