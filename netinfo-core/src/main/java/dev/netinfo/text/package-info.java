/** Makes untrusted text safe to show. */
@NullMarked
package dev.netinfo.text;

import org.jspecify.annotations.NullMarked;
