package dev.livegate.watch;

import dev.livegate.deployment.DeployConfig;
import dev.livegate.deployment.run.RunKind;
import dev.livegate.deployment.run.RunSubject;
import dev.livegate.deployment.run.Runs;
import dev.livegate.deployment.run.Runs.Judged;
import dev.livegate.platform.check.Finding;
import dev.livegate.platform.check.Report;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.Time;
import dev.livegate.verification.standing.Papers;
import dev.livegate.verification.visit.Inspection.Inspected;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes a round down, in the transaction that is open, and forgets what nobody asks for any more. */
@Singleton
class Logbook {

    private static final int DAYS_KEPT = 400;

    private final Runs runs;
    private final Papers papers;
    private final Alarm alarm;
    private final WatchConfig config;
    private final Time time;

    Logbook(Runs runs, Papers papers, Alarm alarm, WatchConfig config, Time time) {
        this.runs = runs;
        this.papers = papers;
        this.alarm = alarm;
        this.config = config;
        this.time = time;
    }

    void write(Scope scope, Watched watched, Inspected inspected) {
        Instant now = time.now();
        Report report = inspected.report();
        RunSubject live = RunSubject.of(DeployConfig.live(scope));
        UUID run =
                runs.record(scope, RunKind.WATCH, live, new Judged(now, report)).id();
        runs.forget(scope, RunKind.WATCH, now.minus(config.rounds()));
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        WatchDay.count(scope, today, report.passed(), inspected.sight().p95Ms());
        WatchDay.forget(scope, today.minusDays(DAYS_KEPT));
        List<Finding> failing =
                report.findings().stream().filter(Finding::blocks).toList();
        watched.saw(
                        failing.stream().map(Finding::id).collect(Collectors.toSet()),
                        papers.written(inspected.sight()),
                        now)
                .ifPresent(before -> alarm.changed(scope, run, failing));
    }
}
