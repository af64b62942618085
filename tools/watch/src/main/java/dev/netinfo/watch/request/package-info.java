/** An HTTP client that sends requests at a rate, and what became of each request. */
@NullMarked
package dev.netinfo.watch.request;

import org.jspecify.annotations.NullMarked;
