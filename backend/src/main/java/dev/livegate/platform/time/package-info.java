/** The only place that knows now, and the only maker of ids, which carry a time. */
@NullMarked
package dev.livegate.platform.time;

import org.jspecify.annotations.NullMarked;
