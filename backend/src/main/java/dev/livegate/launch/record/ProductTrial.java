package dev.livegate.launch.record;

import dev.livegate.platform.check.Report;
import dev.livegate.platform.check.Status;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.TenantOwned;
import dev.livegate.product.ProductView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The last try to buy a product in the sandbox. It has the product's id, and counts for the prices that were tried. */
@Entity
@Table(name = "product_trials")
public class ProductTrial extends TenantOwned {

    private String wares;

    @Enumerated(EnumType.STRING)
    private TrialStanding outcome;

    @Column(name = "results_json")
    private String resultsJson;

    @Column(name = "tried_by")
    private String triedBy;

    @Column(name = "tried_at")
    private Instant triedAt;

    @Version
    private long version;

    protected ProductTrial() {}

    public ProductTrial(Scope scope, UUID product) {
        super(scope);
        this.id = product;
    }

    public static Optional<ProductTrial> find(Scope scope, UUID product) {
        return find("tenantId = ?1 and id = ?2", scope.tenant(), product).firstResultOptional();
    }

    public static Optional<ProductTrial> locked(Scope scope, UUID product) {
        return locked(ProductTrial.class, scope, product);
    }

    /** Two who try a product for the first time at once write one row. */
    public static void lock(Scope scope, UUID product) {
        lock("trial " + scope.tenant() + product);
    }

    public static TrialStanding standing(Scope scope, ProductView product) {
        return find(scope, product.id()).map(trial -> trial.standing(product)).orElse(TrialStanding.untried);
    }

    public void tried(ProductView product, Report report, String results, Instant now) {
        wares = wares(product);
        outcome = outcome(report);
        resultsJson = results;
        triedAt = now;
    }

    public void by(String who) {
        triedBy = who;
    }

    public TrialStanding standing(ProductView product) {
        return wares.equals(wares(product)) ? outcome : TrialStanding.outdated;
    }

    public String resultsJson() {
        return resultsJson;
    }

    public String triedBy() {
        return triedBy;
    }

    public Instant triedAt() {
        return triedAt;
    }

    private static TrialStanding outcome(Report report) {
        if (report.findings().stream().anyMatch(finding -> finding.status() == Status.failed)) {
            return TrialStanding.failed;
        }
        boolean whole = report.findings().stream().allMatch(finding -> finding.status() == Status.passed);
        return whole ? TrialStanding.passed : TrialStanding.unfinished;
    }

    /** Everything that a checkout depends on; a new name or description changes nothing about it. */
    private static String wares(ProductView product) {
        return product.prices().stream()
                .map(price -> String.join(
                        " ",
                        price.lookupKey(),
                        Long.toString(price.amount()),
                        price.currency(),
                        String.valueOf(price.interval()),
                        String.valueOf(price.sandboxStripeId())))
                .collect(Collectors.joining("\n"));
    }
}
