package dev.livegate.platform.flow;

import dev.livegate.platform.scope.Scope;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** The entry of the ledger, written lastly. */
@Singleton
record Postscript(Ledger ledger) implements Flow<UUID> {

    @Override
    public String name() {
        return "postscript";
    }

    @Override
    public List<Ledger.Entry> steps() {
        return List.of(new Ledger.Entry(ledger, true));
    }

    @Override
    public UUID subject(Scope scope, UUID id) {
        return id;
    }
}
