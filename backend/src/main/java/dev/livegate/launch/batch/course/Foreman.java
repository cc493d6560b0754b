package dev.livegate.launch.batch.course;

import dev.livegate.launch.batch.record.BatchItem;
import dev.livegate.launch.batch.record.BatchStatus;
import dev.livegate.launch.batch.record.ItemStatus;
import dev.livegate.launch.batch.record.LaunchBatch;
import dev.livegate.launch.course.Control;
import dev.livegate.launch.record.LaunchDesk;
import dev.livegate.launch.record.ProductDeployment;
import dev.livegate.launch.record.Suspension;
import dev.livegate.platform.check.Finding;
import dev.livegate.platform.check.Report;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.Time;
import dev.livegate.product.ProductService;
import dev.livegate.product.ProductView;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Moves a batch on, within an open transaction that has locked it. */
@Singleton
public class Foreman {

    private final Control control;
    private final ProductService products;
    private final LaunchDesk desk;
    private final BatchBook book;
    private final Time time;

    Foreman(Control control, ProductService products, LaunchDesk desk, BatchBook book, Time time) {
        this.control = control;
        this.products = products;
        this.desk = desk;
        this.book = book;
        this.time = time;
    }

    /** All of them pass, or none is launched. */
    void judged(Scope scope, LaunchBatch batch, Map<UUID, Report> reports) {
        List<BatchItem> items = BatchItem.of(scope, batch.id);
        items.forEach(item -> item.found(desk.text(LaunchDesk.results(report(reports, item)))));
        if (items.stream().allMatch(item -> report(reports, item).passed())) {
            batch.launching();
            goOn(scope, batch);
        } else {
            items.forEach(item -> refuse(item, report(reports, item)));
            end(scope, batch, BatchStatus.failed);
        }
    }

    private void refuse(BatchItem item, Report report) {
        Optional<Finding> blocking =
                report.findings().stream().filter(Finding::blocks).findFirst();
        blocking.ifPresentOrElse(
                finding -> item.failed(finding.message(), time.now()),
                () -> item.skipped("Another product of the batch was not ready.", time.now()));
    }

    /** The next one that can be launched, if none is under way. */
    void goOn(Scope scope, LaunchBatch batch) {
        List<BatchItem> items = BatchItem.of(scope, batch.id);
        for (BatchItem item : items) {
            if (item.is(ItemStatus.launching)) {
                return;
            }
            if (item.is(ItemStatus.waiting)) {
                Optional<String> obstacle = obstacle(scope, batch, items);
                obstacle.ifPresent(why -> item.skipped(why, time.now()));
                if (obstacle.isEmpty() && begins(scope, batch, item)) {
                    book.moved(scope, batch.id);
                    return;
                }
            }
        }
        end(scope, batch, outcome(batch, items));
    }

    private static Optional<String> obstacle(Scope scope, LaunchBatch batch, List<BatchItem> items) {
        if (batch.status() == BatchStatus.stopping) {
            return Optional.of("The batch was cancelled before its turn.");
        }
        return batch.terms().stopOnFailure() && items.stream().anyMatch(item -> item.is(ItemStatus.failed))
                ? Optional.of("The batch stopped at a launch that failed.")
                : Suspension.of(scope);
    }

    /** False if somebody else is launching this product, which fails this one. */
    private boolean begins(Scope scope, LaunchBatch batch, BatchItem item) {
        UUID product = Objects.requireNonNull(item.productId());
        ProductDeployment.lock(scope, product);
        if (ProductDeployment.running(scope, product).isPresent()) {
            item.failed("This product was being deployed by somebody else at its turn.", time.now());
            return false;
        }
        ProductView now = products.one(scope, product);
        ProductDeployment deployment = control.draft(
                scope, now, batch.terms().environment(), batch.terms().sellBeforeLive());
        control.start(scope, deployment);
        item.began(deployment.id, time.now());
        return true;
    }

    private static BatchStatus outcome(LaunchBatch batch, List<BatchItem> items) {
        if (items.stream().allMatch(item -> item.is(ItemStatus.completed))) {
            return BatchStatus.completed;
        }
        return batch.status() == BatchStatus.stopping ? BatchStatus.cancelled : BatchStatus.failed;
    }

    /** What is under way is finished; the rest does not begin. */
    public void cancel(Scope scope, LaunchBatch batch) {
        book.note(scope, BatchEvent.LAUNCH_BATCH_CANCEL_ASKED, "Asked to cancel a batch of launches", batch);
        if (batch.status() == BatchStatus.validating) {
            BatchItem.of(scope, batch.id)
                    .forEach(item -> item.skipped("The batch was cancelled before its turn.", time.now()));
            end(scope, batch, BatchStatus.cancelled);
        } else if (batch.status() == BatchStatus.launching) {
            batch.stopping();
        }
    }

    private void end(Scope scope, LaunchBatch batch, BatchStatus last) {
        batch.ended(last, time.now());
        book.ended(scope, batch, BatchItem.of(scope, batch.id));
    }

    private static Report report(Map<UUID, Report> reports, BatchItem item) {
        return Objects.requireNonNull(reports.get(Objects.requireNonNull(item.productId())));
    }
}
