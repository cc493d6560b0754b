/** Preview or production: what an instance may do, and why it refuses to start. */
@NullMarked
package dev.livegate.platform.mode;

import org.jspecify.annotations.NullMarked;
