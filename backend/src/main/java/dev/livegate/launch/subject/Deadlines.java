package dev.livegate.launch.subject;

import dev.livegate.platform.scope.Rows;
import dev.livegate.platform.scope.Scope;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** What was scheduled has one. */
@Singleton
class Deadlines {

    private static final String OF =
            "select start_by from launch_schedules where tenant_id = current_tenant() and id = ?";

    private final Rows rows;

    Deadlines(Rows rows) {
        this.rows = rows;
    }

    Optional<Instant> of(Scope scope, UUID deployment) {
        return rows
                .list(scope, OF, row -> row.getObject(1, OffsetDateTime.class).toInstant(), deployment)
                .stream()
                .findFirst();
    }
}
