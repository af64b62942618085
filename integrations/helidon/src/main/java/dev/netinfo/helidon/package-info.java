/**
 * The client that asked, its scheme and host, where Helidon SE is asked for them: {@link
 * dev.netinfo.helidon.NetinfoFeature}.
 */
@NullMarked
package dev.netinfo.helidon;

import org.jspecify.annotations.NullMarked;
