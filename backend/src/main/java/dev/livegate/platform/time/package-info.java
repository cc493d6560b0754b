/** The only place that knows now, the only maker of ids, which carry a time, and how a moment is said in a sentence. */
@NullMarked
package dev.livegate.platform.time;

import org.jspecify.annotations.NullMarked;
