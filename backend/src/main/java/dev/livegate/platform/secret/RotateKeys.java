package dev.livegate.platform.secret;

import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.job.JobType;
import dev.livegate.platform.job.PlatformJob;
import dev.livegate.platform.scope.Actor;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Sql;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Goes through all tenants, again and again, until a whole pass has found nothing left under an older key. It may die
 * anywhere: a row is either moved or not, and the next attempt goes on behind the last tenant that was noted.
 */
@Singleton
class RotateKeys implements PlatformJob<Rotation.Ordered> {

    private static final Actor ACTOR = Actor.livegate(Rotation.JOB.name());
    private static final UUID START = new UUID(0, 0);
    private static final int TENANTS = 200;

    private final Tx tx;
    private final Sql sql;
    private final Resealer resealer;
    private final Audit audit;
    private final Time time;

    RotateKeys(Tx tx, Sql sql, Resealer resealer, Audit audit, Time time) {
        this.tx = tx;
        this.sql = sql;
        this.resealer = resealer;
        this.audit = audit;
        this.time = time;
    }

    @Override
    public JobType<Rotation.Ordered> type() {
        return Rotation.JOB;
    }

    @Override
    public void run(Rotation.Ordered ordered) {
        boolean clean = false;
        while (!clean) {
            UUID from = tx.platform(() -> KeyRotation.is(ordered.rotation()).resumesBehind(resealer.keyId()));
            long resealed = pass(ordered.rotation(), from);
            // A pass that began in the middle has not seen the tenants before it.
            clean = resealed == 0 && from.equals(START);
            note(ordered.rotation(), clean ? this::finish : KeyRotation::beginPass);
        }
    }

    private long pass(UUID rotation, UUID from) {
        // What belongs to no tenant is stored under the nil one, which no row of tenants names.
        long resealed = from.equals(START) ? reseal(rotation, START) : 0;
        for (List<UUID> page = tenants(from); !page.isEmpty(); page = tenants(page.get(page.size() - 1))) {
            for (UUID tenant : page) {
                resealed += reseal(rotation, tenant);
            }
        }
        return resealed;
    }

    private long reseal(UUID rotation, UUID tenant) {
        Resealer.Count count = resealer.reseal(new Scope(tenant, ACTOR));
        note(rotation, noted -> noted.passed(tenant, count));
        return count.resealed();
    }

    private void finish(KeyRotation rotation) {
        rotation.finish(time.now());
        audit.record(
                new Scope(Audit.PLATFORM, ACTOR),
                SecretEvent.KEY_ROTATION_FINISHED,
                "All that is sealed is sealed with key " + rotation.keyId,
                Map.of("resealed", rotation.resealed, "unreadable", rotation.unreadable));
    }

    private void note(UUID rotation, Consumer<KeyRotation> change) {
        tx.platform(() -> {
            change.accept(KeyRotation.is(rotation));
            return rotation;
        });
    }

    private List<UUID> tenants(UUID behind) {
        return tx.platform(() -> sql.list(
                "select id from tenants where id > ? order by id limit ?",
                row -> row.getObject(1, UUID.class),
                behind,
                TENANTS));
    }
}
