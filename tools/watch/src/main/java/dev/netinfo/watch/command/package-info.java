/** {@code ./netinfo watch}: asks a URL, and shows who answers. */
@NullMarked
package dev.netinfo.watch.command;

import org.jspecify.annotations.NullMarked;
