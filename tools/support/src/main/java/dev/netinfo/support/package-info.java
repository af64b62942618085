/**
 * What two tools need: processes, the terminal, figures of a process, quartiles, unpacked images.
 */
@NullMarked
package dev.netinfo.support;

import org.jspecify.annotations.NullMarked;
