/** The client IP: who asked, judged by one policy from the peer and the header lines. */
@NullMarked
package dev.netinfo.client;

import org.jspecify.annotations.NullMarked;
