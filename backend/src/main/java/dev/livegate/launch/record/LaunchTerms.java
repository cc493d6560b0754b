package dev.livegate.launch.record;

import dev.livegate.launch.dialog.Telling;
import dev.livegate.launch.stripe.StripeFault;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.TenantOwned;
import dev.livegate.product.Environment;
import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a launch is of: the product as it was when the launch began, when that was, and what was found about it. */
@MappedSuperclass
public abstract class LaunchTerms extends TenantOwned {

    @Column(name = "product_id", updatable = false)
    public UUID productId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    public Environment environment;

    @Column(name = "sell_before_live", updatable = false)
    public boolean sellBeforeLive;

    @Column(name = "product_json")
    public String productJson;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @Nullable Telling telling;

    @Column(name = "results_json")
    private @Nullable String resultsJson;

    @Column(name = "stripe_troubles", columnDefinition = "text[]")
    private String[] stripeTroubles = {};

    @Column(name = "created_at", updatable = false)
    public Instant createdAt;

    @Column(name = "started_at")
    @Nullable
    Instant startedAt;

    @Column(name = "finished_at")
    @Nullable
    Instant finishedAt;

    protected LaunchTerms() {}

    LaunchTerms(Scope scope, UUID productId, Environment environment, Instant now) {
        super(scope);
        this.productId = productId;
        this.environment = environment;
        this.createdAt = now;
    }

    public void toldAs(Telling dialog) {
        telling = dialog;
    }

    void found(String results) {
        resultsJson = results;
    }

    /** Whatever came of it: metrics count also the trouble that has passed by itself. */
    void heard(Collection<StripeFault.Category> categories) {
        stripeTroubles = Stream.concat(
                        Arrays.stream(stripeTroubles), categories.stream().map(StripeFault.Category::name))
                .distinct()
                .sorted()
                .toArray(String[]::new);
    }

    @Nullable
    String resultsJson() {
        return resultsJson;
    }

    public @Nullable Instant startedAt() {
        return startedAt;
    }

    public @Nullable Instant finishedAt() {
        return finishedAt;
    }
}
