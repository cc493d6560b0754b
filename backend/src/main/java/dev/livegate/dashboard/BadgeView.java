package dev.livegate.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The word and why it is that one; each reason leads to the exact place where it ends. Exemptions are no secret. */
@Schema(name = "Badge")
record BadgeView(Word badge, List<Reason> reasons, @Nullable List<Reason> exemptions) {

    @Schema(name = "BadgeWord")
    enum Word {
        LIVE,
        ACTION_REQUIRED,
        BLOCKED
    }

    @Schema(name = "BadgeReason")
    record Reason(String text, String fixPath) {}

    static BadgeView of(Word badge, List<Reason> reasons) {
        return new BadgeView(badge, reasons, null);
    }

    BadgeView exempting(List<Reason> more) {
        List<Reason> all = new ArrayList<>(more);
        all.addAll(Objects.requireNonNullElse(exemptions, List.of()));
        return new BadgeView(badge, reasons, all.isEmpty() ? null : all);
    }
}
