package dev.livegate.launch.batch.course;

import dev.livegate.launch.batch.record.BatchTerms;
import dev.livegate.launch.subject.Inspection;
import dev.livegate.launch.subject.LaunchSubject;
import dev.livegate.launch.subject.SubjectReader;
import dev.livegate.platform.check.Report;
import dev.livegate.platform.scope.Scope;
import dev.livegate.product.ProductView;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Looks at every product of a batch before any of them is launched, a few at a time: Stripe counts who asks. */
@Singleton
public class Rollcall {

    private static final int AT_ONCE = 4;

    private final SubjectReader subjects;
    private final Inspection inspection;

    Rollcall(SubjectReader subjects, Inspection inspection) {
        this.subjects = subjects;
        this.inspection = inspection;
    }

    /** A product as it was when it was looked at, and what was seen. */
    public record Called(ProductView product, Report report) {}

    public List<Called> of(Scope scope, List<UUID> products, BatchTerms terms) {
        List<LaunchSubject> all = products.stream()
                .map(product -> subjects.asItIs(scope, product, terms.environment(), terms.sellBeforeLive()))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, Rollcall::daemon);
        try {
            List<CompletableFuture<Called>> looks = all.stream()
                    .map(subject -> CompletableFuture.supplyAsync(() -> called(subject), threads))
                    .toList();
            return looks.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private Called called(LaunchSubject subject) {
        return new Called(subject.product(), inspection.report(subject));
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "rollcall");
        thread.setDaemon(true);
        return thread;
    }
}
