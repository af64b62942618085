/** One request and its response, and what HTTP says about them without a server. */
@NullMarked
package dev.netinfo.responder.http;

import org.jspecify.annotations.NullMarked;
