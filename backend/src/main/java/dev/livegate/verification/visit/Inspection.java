package dev.livegate.verification.visit;

import dev.livegate.platform.check.Checks;
import dev.livegate.platform.check.Finding;
import dev.livegate.platform.check.Judge;
import dev.livegate.platform.check.Report;
import dev.livegate.platform.check.Status;
import dev.livegate.platform.outbound.Lookup;
import dev.livegate.platform.outbound.Lookup.Lost;
import dev.livegate.platform.outbound.NameFault;
import dev.livegate.platform.outbound.Pins;
import dev.livegate.platform.outbound.Target;
import dev.livegate.platform.outbound.http.Outbound;
import dev.livegate.platform.outbound.http.Request;
import dev.livegate.platform.scope.Scope;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Visits an app and lets the shelf judge what came back. Within no transaction: this asks the network. */
@Singleton
public class Inspection {

    private static final Duration GLIMPSE = Duration.ofMillis(2800);

    private final Outbound outbound;
    private final Pins pins;
    private final Judge judge;
    private final Map<Profile, Checks<Visit>> shelves = new EnumMap<>(Profile.class);
    private final Map<String, Call> calls = new HashMap<>();

    Inspection(Outbound outbound, Pins pins, Judge judge, @All List<Probe> shelf) {
        this.outbound = outbound;
        this.pins = pins;
        this.judge = judge;
        shelf.forEach(probe -> calls.put(probe.id(), probe.by()));
        for (Profile profile : Profile.values()) {
            shelves.put(
                    profile,
                    Checks.byName(shelf.stream()
                            .filter(probe -> probe.isPartOf(profile))
                            .toList()));
        }
    }

    public record Inspected(Visit visit, Report report, Sight sight) {

        /** The app has proved that it holds the tenant's probe token. */
        public boolean isProved() {
            return report.finding("AppIsYours")
                    .filter(one -> one.status() == Status.passed)
                    .isPresent();
        }
    }

    /** Whoever has a thread to spare waits until the app has answered, or not. */
    public Inspected inspect(Subject subject) {
        Visit visit = visit(subject);
        visit.ended().join();
        return judged(visit);
    }

    /** Begins, and waits for nothing. */
    public Visit visit(Subject subject) {
        return new Visit(outbound, pins, subject);
    }

    /**
     * Of a visit that has ended, so that no thread waits for a stranger's app: a hundred may hang at once. What is judged
     * is at hand, so no other thread is troubled; a probe takes time in proportion to what the app has sent, and no more.
     */
    public Inspected judged(Visit visit) {
        Report report = judge.onPaper(shelves.get(visit.subject().profile()), visit);
        return new Inspected(visit, timed(report, visit), Sight.of(visit));
    }

    private Report timed(Report report, Visit visit) {
        return new Report(report.findings().stream()
                .map(one -> one.because() == null ? timed(one, visit.millis(calls.get(one.id()))) : one)
                .toList());
    }

    private static Finding timed(Finding one, long millis) {
        return new Finding(
                one.id(),
                one.title(),
                one.status(),
                one.strict(),
                one.message(),
                one.why(),
                one.fix(),
                one.because(),
                Math.max(millis, one.durationMs()));
    }

    /** Name and certificate alone, within three seconds: is it still what was verified? */
    public Sight glimpse(Scope scope, Target app) {
        CompletableFuture<Lookup> name = pins.of(app.host(), app.preview())
                .copy()
                .completeOnTimeout(new Lost(NameFault.TIMED_OUT), GLIMPSE.toMillis(), TimeUnit.MILLISECONDS);
        CompletableFuture<Answer> root =
                outbound.fetch(scope, Request.head(app).within(GLIMPSE)).thenApply(outcome -> new Answer("/", outcome));
        return Sight.glimpse(name.join(), root.join());
    }

    /** Whether somebody who could be the app answers already; for whoever waits for it. */
    public boolean isThere(Subject subject) {
        CompletableFuture<Answer> root = answer(subject, "/");
        List<CompletableFuture<Answer>> healths = subject.healthPaths().stream()
                .map(path -> answer(subject, path))
                .toList();
        boolean healthy = healths.stream().anyMatch(one -> one.join().status() == 200);
        return healthy || (root.join().status() >= 200 && root.join().status() < 400);
    }

    private CompletableFuture<Answer> answer(Subject subject, String path) {
        Request request = Request.get(subject.at(path)).within(GLIMPSE);
        return outbound.fetch(subject.scope(), request).thenApply(outcome -> new Answer(path, outcome));
    }
}
