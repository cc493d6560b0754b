package dev.livegate.platform.idempotency;

import org.jspecify.annotations.Nullable;

/** What claiming a key found: it was free, or there is this under it. */
record Found(
        boolean won, @Nullable String request, @Nullable Answer answer) {}
