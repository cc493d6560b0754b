package dev.livegate.metrics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.metrics.MetricsQuery.Period;
import dev.livegate.platform.scope.Rows;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;

/** One statement answers all of it, so that every figure is of the same moment. */
@Singleton
class MetricsService {

    private final Rows rows;
    private final ObjectMapper json;
    private final Time time;

    MetricsService(Rows rows, ObjectMapper json, Time time) {
        this.rows = rows;
        this.json = json;
        this.time = time;
    }

    LaunchMetrics read(Scope scope, MetricsQuery query) {
        Period period = query.period(time.now());
        return rows.list(
                        scope,
                        MetricsSql.ALL,
                        row -> metrics(row.getString(1)),
                        period.from(),
                        period.to(),
                        period.zone().getId(),
                        period.environment())
                .get(0);
    }

    private LaunchMetrics metrics(String text) {
        try {
            return json.readValue(text, LaunchMetrics.class);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("metrics cannot be read", fault);
        }
    }
}
