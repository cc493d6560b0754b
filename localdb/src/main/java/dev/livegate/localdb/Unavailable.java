package dev.livegate.localdb;

import org.jspecify.annotations.Nullable;

/** Why there is no database: one plain sentence, and what to do. */
public final class Unavailable extends RuntimeException {
    Unavailable(String sentence) {
        super(sentence);
    }

    Unavailable(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
