package dev.livegate.platform.flow;

import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Sql;
import dev.livegate.platform.scope.Tx;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** A flow of one step that writes: it gives its tenant another name, and refuses once it has. */
@Singleton
class Ledger implements Flow<UUID> {

    static final String REFUSED = "Refused";

    private final Tx tx;
    private final Sql sql;

    Ledger(Tx tx, Sql sql) {
        this.tx = tx;
        this.sql = sql;
    }

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public List<Entry> steps() {
        return List.of(new Entry(this, false));
    }

    @Override
    public UUID subject(Scope scope, UUID id) {
        return id;
    }

    private void enter(StepContext<UUID> context) {
        boolean refused = context.subject().equals(context.scope().tenant());
        write(context, refused ? REFUSED : "Written");
        if (refused) {
            throw RequestProblem.VALIDATION_FAILED.because("On second thoughts, no.");
        }
    }

    private void write(StepContext<UUID> context, String name) {
        tx.run(
                context.scope(),
                () -> sql.update(
                        "update tenants set name = ? where id = ?",
                        name,
                        context.scope().tenant()));
    }

    /** That is all it does, or it is done lastly, as by a step that has been elsewhere. */
    record Entry(Ledger ledger, boolean lastly) implements Step<UUID> {

        @Override
        public String name() {
            return "entry";
        }

        @Override
        public String title() {
            return "Write it down";
        }

        @Override
        public boolean onlyWrites() {
            return !lastly;
        }

        @Override
        public void run(StepContext<UUID> context) {
            if (lastly) {
                context.lastly(() -> ledger.enter(context));
            } else {
                ledger.enter(context);
            }
            context.note("In ink.");
        }
    }
}
