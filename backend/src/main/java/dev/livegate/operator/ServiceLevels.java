package dev.livegate.operator;

import dev.livegate.operator.Objective.Reading;
import dev.livegate.platform.scope.Rows;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Reads every promise from our own tables. */
@Singleton
class ServiceLevels {

    private final Rows rows;
    private final Time time;

    ServiceLevels(Rows rows, Time time) {
        this.rows = rows;
        this.time = time;
    }

    List<ServiceLevel> now() {
        return Objectives.ALL.stream().map(this::read).toList();
    }

    private ServiceLevel read(Objective objective) {
        Reading reading = rows.platform(
                        objective.query(), ServiceLevels::reading, time.now().minus(objective.window()))
                .get(0);
        return objective.judge(reading);
    }

    private static Reading reading(ResultSet row) throws SQLException {
        BigDecimal value = row.getBigDecimal(1);
        return new Reading(value == null ? null : value.doubleValue(), row.getLong(2));
    }
}
