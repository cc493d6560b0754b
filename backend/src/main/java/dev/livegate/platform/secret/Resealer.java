package dev.livegate.platform.secret;

import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Sql;
import dev.livegate.platform.scope.Tx;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Moves what one tenant has sealed to the first key, a few rows at a time, and loses to whoever writes meanwhile. */
@Singleton
class Resealer {

    private static final int BATCH = 100;
    private static final String OUTDATED = "select id, %2$s from %1$s where tenant_id = ? and id > ?"
            + " and not starts_with(%2$s, ?) order by id limit " + BATCH;
    private static final String RESEAL = "update %1$s set %2$s = ? where tenant_id = ? and id = ? and %2$s = ?";

    record Count(long resealed, long unreadable) {

        static final Count NONE = new Count(0, 0);

        Count plus(Count other) {
            return new Count(resealed + other.resealed, unreadable + other.unreadable);
        }
    }

    private record Stored(UUID id, String sealed) {}

    private record Batch(Count count, @Nullable UUID last) {}

    private final Tx tx;
    private final Sql sql;
    private final Vault vault;
    private final List<Sealed> columns;

    Resealer(Tx tx, Sql sql, Vault vault, @All List<Sealed> columns) {
        this.tx = tx;
        this.sql = sql;
        this.vault = vault;
        this.columns = columns;
    }

    String keyId() {
        return vault.keyId();
    }

    Count reseal(Scope scope) {
        return columns.stream().map(column -> reseal(scope, column)).reduce(Count.NONE, Count::plus);
    }

    private Count reseal(Scope scope, Sealed column) {
        Count count = Count.NONE;
        UUID behind = new UUID(0, 0);
        while (behind != null) {
            UUID from = behind;
            Batch batch = tx.in(scope, () -> batch(scope, column, from));
            count = count.plus(batch.count);
            behind = batch.last;
        }
        return count;
    }

    private Batch batch(Scope scope, Sealed column, UUID behind) {
        List<Stored> outdated = sql.list(
                OUTDATED.formatted(column.table(), column.column()),
                row -> new Stored(row.getObject(1, UUID.class), row.getString(2)),
                scope.tenant(),
                behind,
                vault.prefix());
        Count count = Count.NONE;
        for (Stored stored : outdated) {
            Place place = new Place(scope.tenant(), column.table(), column.column(), stored.id);
            count = count.plus(reseal(place, stored.sealed));
        }
        return new Batch(count, outdated.size() < BATCH ? null : outdated.get(BATCH - 1).id);
    }

    private Count reseal(Place place, String sealed) {
        Optional<Secret> secret = vault.tryOpen(place, sealed);
        if (secret.isEmpty()) {
            return new Count(0, 1);
        }
        int written = sql.update(
                RESEAL.formatted(place.table(), place.column()),
                vault.seal(place, secret.get()),
                place.tenant(),
                place.row(),
                sealed);
        return new Count(written, 0);
    }
}
