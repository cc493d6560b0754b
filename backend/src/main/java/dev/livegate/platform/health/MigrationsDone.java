package dev.livegate.platform.health;

import jakarta.inject.Singleton;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;

@Singleton
class MigrationsDone implements HealthProbe {

    private final Flyway flyway;
    private volatile Map<String, Object> done = Map.of();

    MigrationsDone(Flyway flyway) {
        this.flyway = flyway;
    }

    @Override
    public String name() {
        return "migrations";
    }

    @Override
    public Map<String, Object> probe() {
        if (done.isEmpty()) {
            done = Map.of("schema", schemaVersion());
        }
        return done;
    }

    private String schemaVersion() {
        MigrationInfoService all = flyway.info(); // asks the database, and reads every script
        MigrationInfo current = all.current();
        if (current == null || all.pending().length > 0) {
            throw new IllegalStateException("migrations are pending");
        }
        return String.valueOf(current.getVersion());
    }
}
