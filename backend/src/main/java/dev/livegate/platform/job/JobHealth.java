package dev.livegate.platform.job;

import dev.livegate.platform.health.HealthProbe;
import dev.livegate.platform.scope.Sql;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;

@Singleton
class JobHealth implements HealthProbe {

    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(15);

    private final Workers workers;
    private final Sql sql;

    JobHealth(Workers workers, Sql sql) {
        this.workers = workers;
        this.sql = sql;
    }

    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public Map<String, Object> probe() {
        if (workers.pulse().age().compareTo(LONGEST_SILENCE) > 0) {
            throw new IllegalStateException("the workers have lost their table");
        }
        int givenUp = sql.first("select count(*)::int from job_failures where given_up", row -> row.getInt(1))
                .orElse(0);
        return Map.of("givenUp", givenUp);
    }
}
