/** What is watched, as lines of text: for a terminal, its recording, a log, or a lesson. */
@NullMarked
package dev.netinfo.watch.terminal;

import org.jspecify.annotations.NullMarked;
