package dev.livegate.launch.batch.course;

import dev.livegate.launch.batch.record.BatchItem;
import dev.livegate.launch.batch.record.ItemStatus;
import dev.livegate.launch.batch.record.LaunchBatch;
import dev.livegate.notification.News;
import dev.livegate.notification.Newsroom;
import dev.livegate.notification.Topic;
import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.live.Live;
import dev.livegate.platform.scope.Scope;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes down what became of a batch, and tells whoever follows it or wants its report. */
@Singleton
public class BatchBook {

    private static final String PAGE = "/dashboard/launches?batch=";

    private final Audit audit;
    private final Live live;
    private final Newsroom newsroom;

    BatchBook(Audit audit, Live live, Newsroom newsroom) {
        this.audit = audit;
        this.live = live;
        this.newsroom = newsroom;
    }

    /** What a stream about this batch follows. */
    public static String topic(UUID batch) {
        return "batch/" + batch;
    }

    void note(Scope scope, BatchEvent event, String summary, LaunchBatch batch) {
        audit.record(
                scope,
                event,
                summary,
                Map.of("batch", batch.id, "environment", batch.terms().environment()));
        moved(scope, batch.id);
    }

    void moved(Scope scope, UUID batch) {
        live.changed(scope, topic(batch));
    }

    void ended(Scope scope, LaunchBatch batch, List<BatchItem> items) {
        switch (batch.status()) {
            case completed -> note(scope, BatchEvent.LAUNCH_BATCH_COMPLETED, "A batch of launches completed", batch);
            case failed -> note(scope, BatchEvent.LAUNCH_BATCH_FAILED, "A batch of launches failed", batch);
            default -> note(scope, BatchEvent.LAUNCH_BATCH_CANCELLED, "A batch of launches was cancelled", batch);
        }
        newsroom.tell(scope, news(batch, items));
    }

    private static News news(LaunchBatch batch, List<BatchItem> items) {
        long launched =
                items.stream().filter(item -> item.is(ItemStatus.completed)).count();
        String sentence =
                "A batch of launches has ended: %d of %d products were launched.".formatted(launched, items.size());
        return News.of(Topic.LAUNCH_BATCH_ENDED, sentence, PAGE + batch.id)
                .listing(items.stream().map(BatchBook::line).toList())
                .with(Map.of(
                        "batchId",
                        batch.id,
                        "environment",
                        batch.terms().environment(),
                        "batchStatus",
                        batch.status(),
                        "products",
                        items.size(),
                        "launched",
                        launched));
    }

    private static String line(BatchItem item) {
        return item.error() == null
                ? "%s: launched".formatted(item.productName)
                : "%s: %s. %s".formatted(item.productName, item.status(), item.error());
    }
}
