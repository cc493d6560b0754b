package dev.livegate.platform.flow;

import org.jspecify.annotations.Nullable;

/** How a step that did not fail ended: why it did not apply, what stays to be read beside it, and what it still writes. */
record Ending(@Nullable String skipped, @Nullable String words, Runnable writing) {}
