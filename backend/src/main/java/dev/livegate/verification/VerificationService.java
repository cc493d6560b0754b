package dev.livegate.verification;

import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.verification.admission.Admission;
import dev.livegate.verification.admission.Admission.Turn;
import dev.livegate.verification.standing.VerificationOrder;
import dev.livegate.verification.visit.Inspection;
import dev.livegate.verification.visit.Inspection.Inspected;
import dev.livegate.verification.visit.Visit;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** Read, judge, write: no transaction is open while the app is asked. */
@Singleton
public class VerificationService {

    private final Tx tx;
    private final SubjectReader reader;
    private final Inspection inspection;
    private final Ledger ledger;
    private final Admission admission;

    VerificationService(Tx tx, SubjectReader reader, Inspection inspection, Ledger ledger, Admission admission) {
        this.tx = tx;
        this.reader = reader;
        this.inspection = inspection;
        this.ledger = ledger;
        this.admission = admission;
    }

    private record Begun(UUID run, Look look) {}

    /** On the thread of whoever has one to spare, such as a job. */
    VerificationView run(Scope scope, VerificationOrder order) {
        Begun begun = begin(scope, order);
        Inspected inspected = inspection.inspect(begun.look.subject());
        return end(scope, begun, inspected);
    }

    private record Trip(Begun begun, Visit visit) {

        CompletionStage<Trip> ended() {
            return visit.ended().thenApply(done -> this);
        }
    }

    /**
     * For requests: while a stranger's app lets us wait, no thread of ours does, so nobody else does either. The limit is
     * taken with the beginning, so that only who has a turn asks the database.
     */
    Uni<VerificationView> answer(Scope scope, VerificationOrder order, Runnable limit) {
        Turn turn = admission.turn(order.appUrl());
        return Uni.createFrom()
                .completionStage(turn.begin(() -> {
                            limit.run();
                            return setOut(scope, order);
                        })
                        .thenCompose(Trip::ended)
                        .thenCompose(trip -> turn.end(() -> end(scope, trip.begun, inspection.judged(trip.visit)))));
    }

    private Trip setOut(Scope scope, VerificationOrder order) {
        Begun begun = begin(scope, order);
        return new Trip(begun, inspection.visit(begun.look.subject()));
    }

    /** One that was begun before; done twice, the first time counts. */
    void finish(Scope scope, UUID run, VerificationOrder order) {
        Optional<Look> open = tx.in(
                scope,
                () -> ledger.isEnded(scope, run) ? Optional.<Look>empty() : Optional.of(reader.read(scope, order)));
        open.ifPresent(look -> {
            Inspected inspected = inspection.inspect(look.subject());
            tx.run(scope, () -> {
                if (!ledger.isEnded(scope, run)) {
                    ledger.end(scope, run, look, inspected);
                }
            });
        });
    }

    /** Nobody will finish it any more; whoever waits for it hears so. */
    void abandon(Scope scope, UUID run) {
        tx.run(scope, () -> ledger.abandon(scope, run));
    }

    private Begun begin(Scope scope, VerificationOrder order) {
        return tx.in(scope, () -> {
            // The log is in order: an end that survives a crash finds its beginning there too, and of what did not end
            // nobody was told anything.
            tx.lightly();
            Look look = reader.read(scope, order);
            return new Begun(ledger.begin(scope, look).id(), look);
        });
    }

    private VerificationView end(Scope scope, Begun begun, Inspected inspected) {
        return tx.in(scope, () -> ledger.end(scope, begun.run, begun.look, inspected));
    }
}
