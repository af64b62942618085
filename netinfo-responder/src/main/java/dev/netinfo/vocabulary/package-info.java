/** The words of netinfo: at once JSON fields, paths and placeholders. */
@NullMarked
package dev.netinfo.vocabulary;

import org.jspecify.annotations.NullMarked;
