/** What the responders of every framework share: settings, the routes, the replies, draining. */
@NullMarked
package dev.netinfo.responder;

import org.jspecify.annotations.NullMarked;
