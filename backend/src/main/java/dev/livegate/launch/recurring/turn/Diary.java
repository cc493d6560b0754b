package dev.livegate.launch.recurring.turn;

import dev.livegate.launch.recurring.dates.Recurrence;
import dev.livegate.launch.recurring.turn.RecurringDate.Outcome;
import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Writes down what became of a recurring launch, and of each of its dates. */
@Singleton
class Diary {

    private final Audit audit;
    private final Time time;

    Diary(Audit audit, Time time) {
        this.audit = audit;
        this.time = time;
    }

    void launched(Scope scope, RecurringLaunch launch, Instant date, UUID deployment) {
        new RecurringDate(scope, launch, date, time.now()).launched(deployment).persist();
        Map<String, Object> facts = facts(launch);
        facts.put("date", date.toString());
        facts.put("deployment", deployment);
        audit.record(scope, RecurringEvent.RECURRING_LAUNCH_BEGUN, "Began a launch that recurs", facts);
    }

    void skipped(Scope scope, RecurringLaunch launch, Instant date, String why) {
        left(scope, launch, new RecurringDate(scope, launch, date, time.now()).left(Outcome.skipped, why));
    }

    void missed(Scope scope, RecurringLaunch launch, Instant date, String why) {
        left(scope, launch, new RecurringDate(scope, launch, date, time.now()).left(Outcome.missed, why));
    }

    void note(Scope scope, RecurringEvent event, String summary, RecurringLaunch launch) {
        audit.record(scope, event, summary, facts(launch));
    }

    private void left(Scope scope, RecurringLaunch launch, RecurringDate date) {
        date.persist();
        boolean skipped = date.outcome == Outcome.skipped;
        Map<String, Object> facts = facts(launch);
        facts.put("date", date.dueAt.toString());
        facts.put("reason", String.valueOf(date.reason));
        audit.record(
                scope,
                skipped ? RecurringEvent.RECURRING_LAUNCH_SKIPPED : RecurringEvent.RECURRING_LAUNCH_MISSED,
                (skipped ? "Skipped" : "Missed") + " a date of a recurring launch",
                facts);
    }

    private static Map<String, Object> facts(RecurringLaunch launch) {
        Recurrence recurrence = launch.recurrence();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("recurring", launch.id);
        facts.put("product", launch.productId);
        facts.put("rule", recurrence.dates().rule().text());
        facts.put("timezone", recurrence.dates().zone().getId());
        return facts;
    }
}
