/**
 * IP addresses, endpoints and ranges: parsed strictly, printed as RFC 5952 says, never looked up.
 */
@NullMarked
package dev.netinfo.address;

import org.jspecify.annotations.NullMarked;
