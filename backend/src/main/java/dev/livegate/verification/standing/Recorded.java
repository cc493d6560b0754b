package dev.livegate.verification.standing;

import dev.livegate.deployment.run.Runs;
import dev.livegate.platform.check.Finding;
import dev.livegate.platform.check.Status;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.Time;
import dev.livegate.verification.standing.Standing.Latest;
import dev.livegate.verification.visit.Sight;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the book says of the verification that counts. Within the transaction that is open. */
@Singleton
class Recorded {

    private final Standings standings;
    private final Expiry expiry;
    private final Papers papers;
    private final Runs runs;
    private final Time time;

    Recorded(Standings standings, Expiry expiry, Papers papers, Runs runs, Time time) {
        this.standings = standings;
        this.expiry = expiry;
        this.papers = papers;
        this.runs = runs;
        this.time = time;
    }

    /** @param now from what was seen then to what the binding would be now */
    Standing of(Scope scope, Function<Sight, Fingerprint> now) {
        boolean running = Verification.isUnderWay(scope, time.now().minus(Verification.LONGEST));
        return new Standing(running, standings.thatCounts(scope).map(one -> latest(scope, one, now)));
    }

    Optional<Sight> sight(Scope scope) {
        return standings.thatCounts(scope).map(one -> papers.sight(one.sight()));
    }

    private Latest latest(Scope scope, Verification one, Function<Sight, Fingerprint> now) {
        Fingerprint verified = papers.binding(one.binding());
        List<Finding> findings = runs.one(scope, one.id).findings();
        return new Latest(
                one.id,
                one.reportId(),
                one.profile(),
                one.isPassed(),
                expiry.isFresh(one),
                findings.stream().anyMatch(Recorded::isStatsSeen),
                verified.changes(now.apply(papers.sight(one.sight()))),
                verified.digest(),
                one.endedAt() == null ? one.createdAt() : one.endedAt(),
                findings);
    }

    private static boolean isStatsSeen(Finding finding) {
        return finding.id().equals("StatsAnswer") && finding.status() == Status.passed;
    }
}
