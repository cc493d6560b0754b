package dev.livegate.platform.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which records somebody asks for. */
record AuditFilter(
        @Nullable String event,
        @Nullable String actor,
        @Nullable Instant from,
        @Nullable Instant to) {

    static final AuditFilter ALL = new AuditFilter(null, null, null, null);

    /** The conditions in SQL; their values are added to the arguments in the same order. */
    String conditions(List<Object> arguments) {
        List<String> conditions = new ArrayList<>();
        add(conditions, arguments, " and event = ?", event);
        add(conditions, arguments, " and actor_name = ?", actor);
        add(conditions, arguments, " and at >= ?", from == null ? null : from.atOffset(ZoneOffset.UTC));
        add(conditions, arguments, " and at < ?", to == null ? null : to.atOffset(ZoneOffset.UTC));
        return String.join("", conditions);
    }

    private static void add(List<String> conditions, List<Object> arguments, String sql, @Nullable Object value) {
        if (value != null) {
            conditions.add(sql);
            arguments.add(value);
        }
    }
}
