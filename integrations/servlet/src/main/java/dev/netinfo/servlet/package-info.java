/**
 * Gives an application the client's address, scheme and host through the Jakarta Servlet API:
 * {@link dev.netinfo.servlet.NetinfoFilter}.
 */
@NullMarked
package dev.netinfo.servlet;

import org.jspecify.annotations.NullMarked;
