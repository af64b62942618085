/** What the peer is, seen from this pod: another pod, its node, itself or somebody outside. */
@NullMarked
package dev.netinfo.responder.peer;

import org.jspecify.annotations.NullMarked;
