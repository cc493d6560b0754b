package dev.livegate.launch.schedule;

import dev.livegate.platform.scope.Rows;
import dev.livegate.platform.scope.Scope;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** Read in one round trip, since each step of a launch asks. */
@Singleton
public class Deadlines {

    private static final String OF =
            "select start_by from launch_schedules where tenant_id = current_tenant() and id = ?";

    private final Rows rows;

    Deadlines(Rows rows) {
        this.rows = rows;
    }

    /** After that, nothing of it may begin; what was not scheduled has none. */
    public Optional<Instant> of(Scope scope, UUID deployment) {
        return rows
                .list(scope, OF, row -> row.getObject(1, OffsetDateTime.class).toInstant(), deployment)
                .stream()
                .findFirst();
    }
}
