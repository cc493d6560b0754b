package dev.livegate.window;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.livegate.window.glass.GlassView;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether changes are allowed at a moment, until when or why not, and where something of some minutes fits next. */
@Schema(name = "WindowState")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WindowState(
        Instant at,
        boolean open,
        @Nullable String reason,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable GlassView brokenGlass,
        int minutes,
        @Nullable Instant nextSlot) {}
