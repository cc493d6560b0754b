package dev.livegate.account.estate;

import static dev.livegate.account.estate.EstateProblem.NOT_CONFIRMED;

import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.estate.Dissolution;
import dev.livegate.platform.estate.Inventory;
import dev.livegate.platform.limit.Limit;
import dev.livegate.platform.limit.Limits;
import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.tenant.Tenant;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Singleton
public class EstateService {

    private static final Limit EXPORTS = Limit.perHour("export", 5);

    private final Tx tx;
    private final Limits limits;
    private final Inventory inventory;
    private final Dissolution dissolution;
    private final Audit audit;

    EstateService(Tx tx, Limits limits, Inventory inventory, Dissolution dissolution, Audit audit) {
        this.tx = tx;
        this.limits = limits;
        this.inventory = inventory;
        this.dissolution = dissolution;
        this.audit = audit;
    }

    /** Lines of JSON, compressed. */
    byte[] export(Scope scope) {
        limits.take(EXPORTS, scope.tenant().toString());
        return tx.in(scope, () -> {
            audit.record(scope, EstateEvent.WORKSPACE_EXPORTED, "All data of the workspace was taken out");
            return inventory.of(scope);
        });
    }

    /** For good. The platform's own audit remembers that it was, and by whom. */
    void delete(Scope scope, @Nullable String confirmed) {
        tx.founding(scope, () -> {
            String slug = Tenant.byId(scope.tenant())
                    .orElseThrow(RequestProblem::notFound)
                    .slug();
            if (!slug.equals(confirmed)) {
                throw NOT_CONFIRMED.because(
                        "Everything in this workspace would be gone for good. Add ?confirm= with its address to delete it.");
            }
            dissolution.of(scope);
            audit.record(
                    new Scope(Audit.PLATFORM, scope.actor()),
                    EstateEvent.WORKSPACE_DELETED,
                    "A workspace was deleted by its owner",
                    Map.of("tenant", scope.tenant(), "slug", slug));
            return slug;
        });
    }
}
