package dev.livegate.window;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.livegate.window.hours.Hours;
import dev.livegate.window.hours.Sign;
import dev.livegate.window.hours.Span;
import dev.livegate.window.hours.WindowKind;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A window with its next dates, the current one first; without any it is over. */
@Schema(name = "ChangeWindow")
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record WindowView(
        UUID id,
        WindowKind kind,
        String reason,
        String owner,
        String timezone,
        String localStart,
        long durationMinutes,
        @Nullable String rule,
        @Nullable Instant until,
        boolean active,
        List<Span> upcoming,
        Instant createdAt,
        Instant updatedAt) {

    private static final int SHOWN = 3;

    static WindowView of(Window window, Instant now) {
        Sign sign = window.sign();
        Hours hours = sign.hours();
        return new WindowView(
                window.id,
                sign.kind(),
                sign.reason(),
                sign.owner(),
                hours.zone().getId(),
                hours.first().toString(),
                hours.length().toMinutes(),
                hours.rule() == null ? null : hours.rule().text(),
                sign.until(),
                sign.isActive(now),
                sign.upcoming(now, SHOWN),
                window.createdAt(),
                window.updatedAt());
    }
}
