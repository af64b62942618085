/**
 * Gives a Helidon SE application the client's address, scheme and host through Helidon's own API:
 * {@link dev.netinfo.helidon.NetinfoFeature}.
 */
@NullMarked
package dev.netinfo.helidon;

import org.jspecify.annotations.NullMarked;
