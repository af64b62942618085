@NullMarked
package dev.netinfo.springboot;

import org.jspecify.annotations.NullMarked;
