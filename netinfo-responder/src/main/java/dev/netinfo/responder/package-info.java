/** What the responders of every framework share: settings, routes, responses, draining. */
@NullMarked
package dev.netinfo.responder;

import org.jspecify.annotations.NullMarked;
