package dev.livegate.operator;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One promise: the query answers its value, or null, and of how many samples; its one argument is since when. */
record Objective(String key, String requirement, String name, Duration window, Goal goal, String query) {

    record Reading(@Nullable Double value, long samples) {}

    ServiceLevel judge(Reading reading) {
        Double value = reading.value();
        return new ServiceLevel(
                key,
                requirement,
                name,
                window.toDays() == 1 ? "24 hours" : window.toDays() + " days",
                goal.words(),
                goal.unit(),
                value,
                reading.samples(),
                value == null ? null : goal.isMetBy(value));
    }
}
