/** Charts in SVG, and the markup they are made of. */
@NullMarked
package dev.netinfo.compare.chart;

import org.jspecify.annotations.NullMarked;
