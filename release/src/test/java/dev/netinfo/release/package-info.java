/** What is published, used as a stranger uses it: from a repository, outside this build. */
@NullMarked
package dev.netinfo.release;

import org.jspecify.annotations.NullMarked;
