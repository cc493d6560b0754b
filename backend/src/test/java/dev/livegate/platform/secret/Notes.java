package dev.livegate.platform.secret;

import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Sql;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Ids;
import dev.livegate.testing.Superuser;
import dev.livegate.testing.TestKeys;
import io.quarkus.test.common.QuarkusTestResource;
import jakarta.inject.Singleton;
import java.util.UUID;

/** A room with one sealed column, for tests. */
@Singleton
@QuarkusTestResource(TestKeys.class)
class Notes implements Sealed {

    private final Tx tx;
    private final Sql sql;
    private final Vault vault;

    Notes(Tx tx, Sql sql, Vault vault) {
        this.tx = tx;
        this.sql = sql;
        this.vault = vault;
    }

    @Override
    public String table() {
        return "sealed_notes";
    }

    @Override
    public String column() {
        return "note";
    }

    UUID keep(Scope scope, String note) {
        UUID id = Ids.next();
        return store(scope, id, vault.seal(place(scope, id), Secret.of(note)));
    }

    /** As it was sealed before the ring got its new key. */
    UUID keepUnderOldKey(Scope scope, String note) {
        UUID id = Ids.next();
        KeyRing old = KeyRing.parse(TestKeys.OLD);
        return store(
                scope,
                id,
                Aes.seal(old.first(), place(scope, id), Secret.of(note).bytes()));
    }

    Secret read(Scope scope, UUID id) {
        return tx.in(scope, () -> vault.open(place(scope, id), stored(id)));
    }

    static String stored(UUID id) {
        return Superuser.read("select note from sealed_notes where id = ?", id).get(0);
    }

    UUID store(Scope scope, UUID id, String sealed) {
        tx.in(
                scope,
                () -> sql.update(
                        "insert into sealed_notes (tenant_id, id, note) values (?, ?, ?)", scope.tenant(), id, sealed));
        return id;
    }

    private static Place place(Scope scope, UUID id) {
        return new Place(scope.tenant(), "sealed_notes", "note", id);
    }
}
