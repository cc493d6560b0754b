package dev.livegate.launch.batch;

import static dev.livegate.launch.batch.BatchProblem.PRODUCT_WAITS_IN_BATCH;

import dev.livegate.launch.batch.record.BatchItem;
import dev.livegate.launch.record.ProductDeployment;
import dev.livegate.product.ProductLeaves;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** A product is not deleted while a batch is about to launch it. */
@Singleton
class StaysInBatch {

    void heard(@Observes ProductLeaves leaving) {
        ProductDeployment.lock(leaving.scope(), leaving.product());
        BatchItem.waitingFor(leaving.scope(), leaving.product()).forEach(item -> {
            throw PRODUCT_WAITS_IN_BATCH
                    .because("A batch of launches is about to launch it. Cancel that or wait, then delete it.")
                    .with("batchId", item.batchId);
        });
    }
}
