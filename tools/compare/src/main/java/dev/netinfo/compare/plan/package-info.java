/** What is measured, how much, and what there is time for. */
@NullMarked
package dev.netinfo.compare.plan;

import org.jspecify.annotations.NullMarked;
