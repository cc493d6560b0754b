package dev.livegate.launch.trial;

import dev.livegate.launch.record.LaunchDesk;
import dev.livegate.launch.record.ProductTrial;
import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.check.Report;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import dev.livegate.product.ProductService;
import dev.livegate.product.ProductView;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** Keeps what came of a try, one for a product. */
@Singleton
class TrialDesk {

    private final Tx tx;
    private final ProductService products;
    private final LaunchDesk desk;
    private final Audit audit;
    private final Time time;

    TrialDesk(Tx tx, ProductService products, LaunchDesk desk, Audit audit, Time time) {
        this.tx = tx;
        this.products = products;
        this.desk = desk;
        this.audit = audit;
        this.time = time;
    }

    TrialView last(Scope scope, UUID id) {
        return tx.in(scope, () -> {
            ProductView product = products.one(scope, id);
            return ProductTrial.find(scope, id)
                    .map(trial -> view(trial, product))
                    .orElseGet(() -> TrialView.untried(id));
        });
    }

    /** Of the product as it was tried; whether it is still the same is seen by whoever reads it. */
    TrialView keep(Scope scope, ProductView tried, Report report) {
        return tx.in(scope, () -> {
            ProductView product = products.one(scope, tried.id());
            ProductTrial.lock(scope, tried.id());
            ProductTrial trial =
                    ProductTrial.locked(scope, tried.id()).orElseGet(() -> new ProductTrial(scope, tried.id()));
            trial.tried(tried, report, desk.text(LaunchDesk.results(report)), time.now());
            trial.by(scope.actor().name());
            trial.persist();
            TrialView view = view(trial, product);
            audit.record(
                    scope,
                    TrialEvent.PRODUCT_CHECKOUT_TRIED,
                    "Tried to buy a product in the sandbox",
                    Map.of("product", tried.id(), "standing", view.standing()));
            return view;
        });
    }

    private TrialView view(ProductTrial trial, ProductView product) {
        return new TrialView(
                product.id(),
                trial.standing(product),
                desk.results(trial.resultsJson()),
                trial.triedBy(),
                trial.triedAt());
    }
}
