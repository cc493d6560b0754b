package dev.livegate.verification.waiting;

import dev.livegate.deployment.AppExpected;
import dev.livegate.deployment.DeployConfig;
import dev.livegate.deployment.Phase;
import dev.livegate.deployment.run.RunEnded;
import dev.livegate.deployment.run.RunKind;
import dev.livegate.platform.job.Jobs;
import dev.livegate.platform.scope.Rows;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Ids;
import dev.livegate.platform.time.Time;
import dev.livegate.verification.waiting.LookoutJob.Look;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Begins to look for an app when one is expected, and stops when asked to. */
@Singleton
class LookoutService {

    private static final Duration KEPT = Duration.ofDays(30);

    private static final String EXPECTED = """
            select 1 from deploy_config c
            where c.tenant_id = ? and c.retired_at is null and c.phase in ('DRAFT', 'CONFIGURED')
                and c.app_url is not null
                and not exists (select from lookouts l where l.tenant_id = c.tenant_id and l.state = 'waiting'
                    and l.app_url = c.app_url)""";

    private final Tx tx;
    private final Rows rows;
    private final Jobs jobs;
    private final LookoutConfig config;
    private final Time time;

    LookoutService(Tx tx, Rows rows, Jobs jobs, LookoutConfig config, Time time) {
        this.tx = tx;
        this.rows = rows;
        this.jobs = jobs;
        this.config = config;
        this.time = time;
    }

    LookoutView read(Scope scope) {
        return tx.in(scope, () -> Lookout.latest(scope).map(Lookout::view).orElse(LookoutView.NEVER));
    }

    LookoutView stop(Scope scope) {
        return tx.in(scope, () -> {
            DeployConfig.lock(scope);
            Lookout.open(scope).ifPresent(one -> one.end(LookoutState.stopped, time.now()));
            return Lookout.latest(scope).map(Lookout::view).orElse(LookoutView.NEVER);
        });
    }

    void expect(@Observes AppExpected expected) {
        Scope scope = expected.scope();
        if (QuarkusTransaction.isActive() || mayBegin(scope)) {
            tx.run(scope, () -> begin(scope));
        }
    }

    /**
     * One look without a lock, for whoever has changed nothing but taken a pack away: most have nothing to wait for, or
     * wait already. An address that is saved in this very moment is expected by whoever saves it.
     */
    private boolean mayBegin(Scope scope) {
        return !rows.list(scope, EXPECTED, row -> true, scope.tenant()).isEmpty();
    }

    private void begin(Scope scope) {
        DeployConfig.lock(scope);
        DeployConfig.candidate(scope)
                .filter(config -> config.answers().appUrl() != null)
                .filter(config -> !config.phase().isAtLeast(Phase.VERIFIED))
                .ifPresent(config -> begin(scope, config));
    }

    /** In the transaction in which a pre-flight has let the revision go on, and under its lock. */
    void preflighted(@Observes RunEnded news) {
        Scope scope = news.scope();
        if (news.kind() == RunKind.PREFLIGHT) {
            Lookout.open(scope)
                    .filter(Lookout::isAsleep)
                    .filter(one -> isAwaited(scope))
                    .ifPresent(one -> arrange(scope, one));
        }
    }

    private static boolean isAwaited(Scope scope) {
        return DeployConfig.candidate(scope)
                .filter(config -> config.phase() == Phase.CONFIGURED)
                .isPresent();
    }

    /** Whoever waits for this very address goes on waiting; for another one nobody waits any more. */
    private void begin(Scope scope, DeployConfig config) {
        Instant now = time.now();
        String url = Objects.requireNonNull(config.answers().appUrl());
        Optional<Lookout> open = Lookout.open(scope);
        if (open.filter(one -> one.appUrl().equals(url)).isEmpty()) {
            open.ifPresent(other -> other.end(LookoutState.stopped, now));
            Lookout.forget(scope, now.minus(KEPT));
            Lookout fresh = new Lookout(scope, url, now);
            fresh.persist();
            goOn(scope, fresh, config.phase());
        }
    }

    /** Before the pre-flight has passed a PASS would move nothing, so nobody is troubled yet. */
    void goOn(Scope scope, Lookout lookout, Phase phase) {
        if (phase == Phase.DRAFT) {
            lookout.sleep();
        } else {
            arrange(scope, lookout);
        }
    }

    /** Within the transaction: the next look, or the end after the last. */
    private void arrange(Scope scope, Lookout lookout) {
        if (lookout.looks() >= config.most()) {
            lookout.end(LookoutState.gaveUp, time.now());
            return;
        }
        Instant next = time.now().plus(pause(lookout.looks()));
        lookout.lookAgainAt(next);
        jobs.enqueueAt(
                scope,
                LookoutJob.LOOK,
                // Of its own: the job that arranges it is still there, and a look that does not count keeps its number.
                lookout.id + "-" + Ids.next(),
                new Look(lookout.id, lookout.looks()),
                next);
    }

    private Duration pause(int looks) {
        double grown = config.first().toMillis() * Math.pow(1.5, looks);
        return Duration.ofMillis((long) Math.min(grown, config.longest().toMillis()));
    }
}
