package dev.livegate.launch.batch.course;

import dev.livegate.launch.batch.record.BatchItem;
import dev.livegate.launch.batch.record.BatchTerms;
import dev.livegate.launch.batch.record.LaunchBatch;
import dev.livegate.launch.record.ProductDeployment;
import dev.livegate.platform.job.Jobs;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.Time;
import dev.livegate.product.ProductService;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** How a batch begins, within the open transaction. */
@Singleton
public class Opening {

    private final ProductService products;
    private final Jobs jobs;
    private final BatchBook book;
    private final Time time;

    Opening(ProductService products, Jobs jobs, BatchBook book, Time time) {
        this.products = products;
        this.jobs = jobs;
        this.book = book;
        this.time = time;
    }

    public LaunchBatch open(Scope scope, List<UUID> wanted, BatchTerms terms) {
        // Whoever deletes one of them waits, or is waited for; in one order, so that two batches never block each
        // other.
        wanted.stream().sorted().forEach(product -> ProductDeployment.lock(scope, product));
        LaunchBatch batch = new LaunchBatch(scope, terms, time.now());
        batch.persistAndFlush();
        int position = 0;
        for (UUID product : wanted) {
            new BatchItem(scope, batch, position++, products.one(scope, product)).persist();
        }
        BatchTurn first = new BatchTurn(batch.id, 0);
        jobs.enqueue(scope, BatchTurn.TYPE, first.key(), first);
        book.note(scope, BatchEvent.LAUNCH_BATCH_STARTED, "Began a batch of launches", batch);
        return batch;
    }
}
