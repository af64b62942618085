/** Recordings of what a terminal shows: an asciicast, and a drawing that moves. */
@NullMarked
package dev.netinfo.watch.recording;

import org.jspecify.annotations.NullMarked;
