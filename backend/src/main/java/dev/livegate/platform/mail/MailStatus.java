package dev.livegate.platform.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the sender of a letter may tell about it. */
public record MailStatus(
        MailState state,
        int tries,
        @Nullable String lastError,
        @Nullable Instant sentAt) {}
