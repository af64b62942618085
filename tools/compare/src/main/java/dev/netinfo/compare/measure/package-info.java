/** Measures candidates in turns. One that breaks the responder contract gets no figure. */
@NullMarked
package dev.netinfo.compare.measure;

import org.jspecify.annotations.NullMarked;
