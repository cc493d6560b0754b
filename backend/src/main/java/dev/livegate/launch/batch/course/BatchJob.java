package dev.livegate.launch.batch.course;

import dev.livegate.launch.batch.course.Rollcall.Called;
import dev.livegate.launch.batch.record.BatchItem;
import dev.livegate.launch.batch.record.BatchStatus;
import dev.livegate.launch.batch.record.LaunchBatch;
import dev.livegate.platform.check.Report;
import dev.livegate.platform.job.Job;
import dev.livegate.platform.job.JobType;
import dev.livegate.platform.job.Retries;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** One turn of a batch. What there is to do is seen under the lock, so taking a turn twice is taking it once. */
@Singleton
class BatchJob implements Job<BatchTurn> {

    // A batch that nobody moves on would stand still in silence.
    private static final Retries STUBBORN = new Retries(3_000, Duration.ofMillis(500), Duration.ofSeconds(30));

    private final Tx tx;
    private final Rollcall rollcall;
    private final Foreman foreman;

    BatchJob(Tx tx, Rollcall rollcall, Foreman foreman) {
        this.tx = tx;
        this.rollcall = rollcall;
        this.foreman = foreman;
    }

    @Override
    public JobType<BatchTurn> type() {
        return BatchTurn.TYPE;
    }

    @Override
    public Retries retries() {
        return STUBBORN;
    }

    @Override
    public void run(Scope scope, BatchTurn turn) {
        Optional<LaunchBatch> unseen = tx.in(scope, () -> LaunchBatch.validating(scope, turn.batch()));
        Optional<Map<UUID, Report>> reports =
                unseen.map(batch -> reports(rollcall.of(scope, products(scope, batch), batch.terms())));
        tx.run(
                scope,
                () -> LaunchBatch.lockedIfThere(scope, turn.batch())
                        .filter(batch -> !batch.status().isFinal())
                        .ifPresent(batch -> goOn(scope, batch, reports)));
    }

    private void goOn(Scope scope, LaunchBatch batch, Optional<Map<UUID, Report>> reports) {
        if (batch.status() == BatchStatus.validating) {
            reports.ifPresent(all -> foreman.judged(scope, batch, all));
        } else {
            foreman.goOn(scope, batch);
        }
    }

    private static Map<UUID, Report> reports(List<Called> called) {
        return called.stream().collect(Collectors.toMap(one -> one.product().id(), Called::report));
    }

    private List<UUID> products(Scope scope, LaunchBatch batch) {
        return tx.in(scope, () -> BatchItem.of(scope, batch.id)).stream()
                .map(item -> Objects.requireNonNull(item.productId()))
                .toList();
    }
}
