package dev.livegate.platform.flow;

import dev.livegate.platform.scope.Scope;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** The same as the ledger, written at the end of a step that has been elsewhere. */
@Singleton
class Postscript implements Flow<UUID> {

    private final Ledger ledger;

    Postscript(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return "postscript";
    }

    @Override
    public List<Journey> steps() {
        return List.of(new Journey(ledger));
    }

    @Override
    public UUID subject(Scope scope, UUID id) {
        return id;
    }

    record Journey(Ledger ledger) implements Step<UUID> {

        @Override
        public String name() {
            return "journey";
        }

        @Override
        public String title() {
            return "Come back and write it down";
        }

        @Override
        public void run(StepContext<UUID> context) {
            context.lastly(() -> ledger.enter(context));
            context.note("In ink.");
        }
    }
}
