package dev.livegate.inside;

import static dev.livegate.inside.InsideEvent.INSIDE_FACTS_REPORTED;
import static dev.livegate.inside.InsideProblem.FACTS_REPLAYED;
import static dev.livegate.platform.access.AccessProblem.TENANT_SUSPENDED;

import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.limit.Limit;
import dev.livegate.platform.limit.Limits;
import dev.livegate.platform.mode.ModeConfig;
import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import dev.livegate.tenant.Tenant;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Writes down what was reported, once. */
@Singleton
class Keeper {

    private static final Limit LIMIT = Limit.perHour("facts", 120);
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final Tx tx;
    private final Limits limits;
    private final Trace trace;
    private final Time time;

    Keeper(Tx tx, Limits limits, Trace trace, Time time) {
        this.tx = tx;
        this.limits = limits;
        this.trace = trace;
        this.time = time;
    }

    Taken keep(Scope scope, Statement statement) {
        List<Fact> facts = statement.facts();
        limits.take(LIMIT, scope.tenant().toString());
        return tx.in(scope, () -> {
            requireStanding(scope);
            Instant now = time.now();
            ProbeReport.forget(scope, now.minus(REMEMBERED));
            if (!new ProbeReport(scope, statement.signature(), now).takeOnce()) {
                throw FACTS_REPLAYED.because(
                        "A report with this very signature was taken before. Run the probe again.");
            }
            trace.leave(scope, facts);
            return new Taken(facts.size(), statement.at());
        });
    }

    private static void requireStanding(Scope scope) {
        if (Tenant.byId(scope.tenant()).orElseThrow(RequestProblem::notFound).isSuspended()) {
            throw TENANT_SUSPENDED.because("This workspace takes no facts while it is suspended.");
        }
    }

    /** The facts themselves, a record, and word to the rooms above. */
    @Singleton
    static class Trace {

        private final Audit audit;
        private final ModeConfig mode;
        private final Event<InsideReported> reported;

        Trace(Audit audit, ModeConfig mode, Event<InsideReported> reported) {
            this.audit = audit;
            this.mode = mode;
            this.reported = reported;
        }

        void leave(Scope scope, List<Fact> facts) {
            boolean preview = mode.mode().isPreview();
            facts.forEach(fact -> ProbeFact.keep(scope, fact, preview));
            List<String> words = facts.stream()
                    .map(fact -> fact.name() + " " + fact.status())
                    .toList();
            audit.record(
                    scope, INSIDE_FACTS_REPORTED, "The app's machine reported what it sees", Map.of("facts", words));
            reported.fire(new InsideReported(scope));
        }
    }
}
