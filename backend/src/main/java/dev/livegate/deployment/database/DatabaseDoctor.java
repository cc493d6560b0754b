package dev.livegate.deployment.database;

import dev.livegate.platform.outbound.database.DatabaseOutcome;
import dev.livegate.platform.outbound.database.DatabaseOutcome.Connected;
import dev.livegate.platform.outbound.database.DatabaseOutcome.Deferred;
import dev.livegate.platform.outbound.database.DatabaseOutcome.Failed;
import dev.livegate.platform.outbound.database.DatabaseProbe;
import dev.livegate.platform.outbound.database.DatabaseTarget;
import dev.livegate.platform.outbound.database.DatabaseTarget.Reach;
import dev.livegate.platform.outbound.database.DatabaseTargets;
import dev.livegate.platform.problem.Problem;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Examines a database URL on paper, and connects where that is possible; hosting is the id of the app's provider. */
@Singleton
public class DatabaseDoctor {

    private static final List<Trap> ON_PAPER = List.of(new Spelling(), new Parts());
    private static final List<Trap> ON_THE_WAY = List.of(new Whereabouts(), new Transport());

    private final DatabaseTargets targets;
    private final DatabaseProbe probe;
    private final Advice advice;
    private final Time time;

    DatabaseDoctor(DatabaseTargets targets, DatabaseProbe probe, Advice advice, Time time) {
        this.targets = targets;
        this.probe = probe;
        this.advice = advice;
        this.time = time;
    }

    /** Without the network: what is wrong with it, or will go wrong where the app will live. */
    public Diagnosis examine(@Nullable String text, @Nullable String hosting) {
        Written url = new Written(text == null ? "" : text);
        var chart = new Chart(advice, url.place(), lower(hosting));
        chart.look(ON_PAPER, url);
        try {
            boolean preview = targets.parse(url.raw).reach() == Reach.PREVIEW;
            chart.look(preview ? List.of() : ON_THE_WAY, url);
        } catch (Problem refused) {
            chart.look(ON_THE_WAY, url);
            chart.addUnlessFailed(Ailment.NOT_ALLOWED, "reason", withoutHost(refused, url));
        }
        return chart.diagnosis();
    }

    /** Looks at the database itself; what is wrong on paper already is told instead. Ends within the deadline. */
    public CompletableFuture<Diagnosis> connect(
            Scope scope, @Nullable String text, @Nullable String hosting, Duration deadline) {
        try {
            DatabaseTarget target = targets.parse(text == null ? "" : text);
            DatabasePlace place = DatabasePlace.of(target.host().name(), target.port());
            return probe.connect(scope, target, deadline).thenApply(outcome -> told(outcome, place, lower(hosting)));
        } catch (Problem refused) {
            return CompletableFuture.completedFuture(examine(text, hosting));
        }
    }

    private Diagnosis told(DatabaseOutcome outcome, DatabasePlace place, @Nullable String hosting) {
        var chart = new Chart(advice, place, hosting);
        if (outcome instanceof Connected connected) {
            chart.read(connected.facts(), time.now());
        } else if (outcome instanceof Failed failed) {
            chart.add(Ailment.valueOf(failed.fault().name()), "phase", Chart.words(failed.phase()));
        } else if (outcome instanceof Deferred) {
            chart.add(Ailment.INSIDE);
        }
        return chart.diagnosis();
    }

    /** Members read the finding too, and they may not know the host. */
    private static String withoutHost(Problem refused, Written url) {
        return String.valueOf(refused.getMessage()).replace("\"" + url.host + "\"", "The host of the database URL");
    }

    private static @Nullable String lower(@Nullable String hosting) {
        return hosting == null ? null : hosting.toLowerCase(Locale.ROOT);
    }
}
