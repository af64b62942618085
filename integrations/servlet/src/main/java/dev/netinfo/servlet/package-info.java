/** The client in the place where the Jakarta Servlet API is asked for it. */
@NullMarked
package dev.netinfo.servlet;

import org.jspecify.annotations.NullMarked;
