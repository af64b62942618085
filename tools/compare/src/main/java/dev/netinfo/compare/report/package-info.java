/** Results as tables, on the terminal, in Markdown and as a page. */
@NullMarked
package dev.netinfo.compare.report;

import org.jspecify.annotations.NullMarked;
