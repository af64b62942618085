/** The fields of the response: at once JSON members, paths and placeholders of the greeting. */
@NullMarked
package dev.netinfo.responder.field;

import org.jspecify.annotations.NullMarked;
