/** The lesson on a real cluster, by kubectl, with a check after each step. */
@NullMarked
package dev.netinfo.lesson;

import org.jspecify.annotations.NullMarked;
