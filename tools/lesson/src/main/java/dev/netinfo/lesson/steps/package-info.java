/** The steps of the lesson, told once for whichever cluster. */
@NullMarked
package dev.netinfo.lesson.steps;

import org.jspecify.annotations.NullMarked;
