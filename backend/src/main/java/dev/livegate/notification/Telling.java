package dev.livegate.notification;

import dev.livegate.platform.job.Job;
import dev.livegate.platform.job.JobType;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.tenant.Tenant;
import io.quarkus.arc.All;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Tells all who listen, all in one transaction: either everybody's share is arranged, or it is tried again. */
@Singleton
class Telling implements Job<Telling.Ref> {

    static final JobType<Ref> TYPE = new JobType<>("notice", Ref.class);

    @RegisterForReflection
    record Ref(UUID notice) {}

    private final Tx tx;
    private final List<Listener> listeners;

    Telling(Tx tx, @All List<Listener> listeners) {
        this.tx = tx;
        this.listeners = listeners;
    }

    @Override
    public JobType<Ref> type() {
        return TYPE;
    }

    @Override
    public void run(Scope scope, Ref ref) {
        tx.run(
                scope,
                () -> Notice.find(scope, ref.notice())
                        .filter(notice -> !isSuspended(scope))
                        .ifPresent(notice -> listeners.forEach(listener -> listener.hear(scope, notice))));
    }

    private static boolean isSuspended(Scope scope) {
        return Tenant.byId(scope.tenant()).map(Tenant::isSuspended).orElse(true);
    }
}
