package dev.livegate.launch.batch;

import static dev.livegate.launch.batch.record.ItemStatus.completed;
import static dev.livegate.launch.batch.record.ItemStatus.failed;
import static dev.livegate.launch.batch.record.ItemStatus.launching;
import static dev.livegate.launch.batch.record.ItemStatus.skipped;

import dev.livegate.launch.batch.BatchView.Counts;
import dev.livegate.launch.batch.BatchView.Item;
import dev.livegate.launch.batch.course.BatchBook;
import dev.livegate.launch.batch.record.BatchItem;
import dev.livegate.launch.batch.record.BatchItem.Tally;
import dev.livegate.launch.batch.record.ItemStatus;
import dev.livegate.launch.batch.record.LaunchBatch;
import dev.livegate.launch.record.LaunchDesk;
import dev.livegate.launch.record.ProductDeployment;
import dev.livegate.launch.record.ValidationResult;
import dev.livegate.platform.live.Live;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Batches as people see them: one with its products, or many in brief. */
@Singleton
class BatchViews {

    private static final int WHOLE = 100;

    private final Tx tx;
    private final LaunchDesk desk;
    private final Live live;

    BatchViews(Tx tx, LaunchDesk desk, Live live) {
        this.tx = tx;
        this.desk = desk;
        this.live = live;
    }

    BatchView one(Scope scope, UUID id) {
        return tx.in(scope, () -> of(scope, LaunchBatch.of(scope, id)));
    }

    Multi<OutboundSseEvent> follow(Scope scope, UUID id) {
        return live.stream(
                scope,
                BatchBook.topic(id),
                () -> one(scope, id),
                seen -> seen.status().isFinal());
    }

    BatchView of(Scope scope, LaunchBatch batch) {
        List<Item> items = BatchItem.of(scope, batch.id).stream()
                .map(item -> item(scope, item))
                .toList();
        Counts counts = new Counts(items.size(), count(items, completed), count(items, failed), count(items, skipped));
        return view(batch, counts, items);
    }

    List<BatchView> brief(Scope scope, List<LaunchBatch> batches) {
        List<Tally> tallies =
                BatchItem.tallies(scope, batches.stream().map(batch -> batch.id).toList());
        return batches.stream()
                .map(batch -> view(batch, counts(batch, tallies), List.of()))
                .toList();
    }

    private static BatchView view(LaunchBatch batch, Counts counts, List<Item> items) {
        int done = items.isEmpty()
                ? WHOLE * counts.ended()
                : items.stream().mapToInt(Item::progressPercentage).sum();
        return new BatchView(
                batch.id,
                batch.terms().environment(),
                batch.terms().sellBeforeLive(),
                batch.terms().stopOnFailure(),
                batch.status(),
                done / Math.max(1, counts.products()),
                words(batch, counts),
                counts,
                batch.createdBy,
                batch.createdAt,
                batch.finishedAt(),
                items);
    }

    private static String words(LaunchBatch batch, Counts counts) {
        int turn = Math.min(counts.products(), counts.ended() + 1);
        return switch (batch.status()) {
            case validating -> "Looks at every product before the first is launched";
            case launching -> "Launches product %d of %d".formatted(turn, counts.products());
            case stopping -> "Finishes the launch under way, and then stops";
            case completed, failed, cancelled ->
                "%d of %d products were launched".formatted(counts.completed(), counts.products());
        };
    }

    private Item item(Scope scope, BatchItem item) {
        Optional<ProductDeployment> running = Optional.ofNullable(item.deploymentId())
                .filter(id -> item.is(launching))
                .map(id -> ProductDeployment.of(scope, id));
        return new Item(
                item.position,
                item.productId(),
                item.productName,
                item.status(),
                running.map(ProductDeployment::progress).orElse(item.status().isFinal() ? WHOLE : 0),
                running.map(ProductDeployment::progressMessage).orElse(null),
                item.error(),
                item.deploymentId(),
                results(item.resultsJson()),
                item.startedAt(),
                item.finishedAt());
    }

    private @Nullable List<ValidationResult> results(@Nullable String text) {
        return text == null ? null : desk.results(text);
    }

    private static int count(List<Item> items, ItemStatus status) {
        return (int) items.stream().filter(item -> item.status() == status).count();
    }

    private static Counts counts(LaunchBatch batch, List<Tally> tallies) {
        List<Tally> own =
                tallies.stream().filter(tally -> tally.batch().equals(batch.id)).toList();
        return new Counts(
                own.stream().mapToInt(tally -> (int) tally.products()).sum(),
                products(own, completed),
                products(own, failed),
                products(own, skipped));
    }

    private static int products(List<Tally> own, ItemStatus status) {
        return own.stream()
                .filter(tally -> tally.status() == status)
                .mapToInt(tally -> (int) tally.products())
                .sum();
    }
}
