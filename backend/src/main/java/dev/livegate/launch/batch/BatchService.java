package dev.livegate.launch.batch;

import static dev.livegate.launch.batch.BatchProblem.BATCH_HAS_ENDED;

import dev.livegate.launch.batch.BatchView.Batches;
import dev.livegate.launch.batch.course.Foreman;
import dev.livegate.launch.batch.course.Opening;
import dev.livegate.launch.batch.record.BatchTerms;
import dev.livegate.launch.batch.record.LaunchBatch;
import dev.livegate.launch.template.TemplateService;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.web.Paging;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

@Singleton
class BatchService {

    private final Tx tx;
    private final Opening opening;
    private final Foreman foreman;
    private final TemplateService templates;
    private final BatchViews views;

    BatchService(Tx tx, Opening opening, Foreman foreman, TemplateService templates, BatchViews views) {
        this.tx = tx;
        this.opening = opening;
        this.foreman = foreman;
        this.templates = templates;
        this.views = views;
    }

    /** It begins by itself, once every product has been looked at. */
    BatchView launch(Scope scope, BatchRequest request) {
        List<UUID> products = request.products();
        return tx.in(scope, () -> {
            BatchTerms terms = request.terms(templates.settings(scope, request.templateId()));
            return views.of(scope, opening.open(scope, products, terms));
        });
    }

    Batches list(Scope scope, Paging paging) {
        return tx.in(scope, () -> {
            List<LaunchBatch> found = LaunchBatch.page(scope, paging.before(), paging.toRead());
            return new Batches(views.brief(scope, paging.shown(found)), paging.next(found, batch -> batch.id));
        });
    }

    /** Asked once or twice, it stops after the launch that is under way. */
    BatchView cancel(Scope scope, UUID id) {
        return tx.in(scope, () -> {
            LaunchBatch batch = LaunchBatch.locked(scope, id);
            if (batch.status().isFinal()) {
                throw BATCH_HAS_ENDED.because(
                        "It is " + batch.status() + ". Roll back the launches that you do not want, one by one.");
            }
            foreman.cancel(scope, batch);
            return views.of(scope, batch);
        });
    }
}
