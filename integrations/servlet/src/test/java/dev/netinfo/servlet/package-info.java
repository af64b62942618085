@NullMarked
package dev.netinfo.servlet;

import org.jspecify.annotations.NullMarked;
