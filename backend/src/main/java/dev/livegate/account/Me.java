package dev.livegate.account;

import dev.livegate.account.MeView.CurrentView;
import dev.livegate.account.MeView.LookView;
import dev.livegate.account.MeView.TenantView;
import dev.livegate.account.MeView.TokenView;
import dev.livegate.account.MeView.UserView;
import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Actor;
import dev.livegate.platform.scope.Role;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.tenant.Tenant;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
public class Me {

    private final Tx tx;
    private final Allowances allowances;

    Me(Tx tx, Allowances allowances) {
        this.tx = tx;
        this.allowances = allowances;
    }

    public MeView ofUser(UUID id, @Nullable UUID tenant) {
        return tx.platform(() -> {
            User user = User.byId(id).orElseThrow(RequestProblem::notFound);
            List<Membership> mine = Membership.ofUser(id);
            return new MeView(
                    UserView.of(user), null, mine.stream().map(Me::tenant).toList(), current(mine, tenant));
        });
    }

    /** A token's own tenant is all it knows. */
    public MeView ofToken(Scope scope) {
        Actor actor = scope.actor();
        return tx.in(scope, () -> {
            Tenant tenant = Tenant.byId(scope.tenant()).orElseThrow(RequestProblem::notFound);
            return new MeView(
                    null,
                    new TokenView(Objects.requireNonNull(actor.id()), actor.name()),
                    List.of(TenantView.of(tenant, actor.role())),
                    current(tenant, actor.role()));
        });
    }

    private @Nullable CurrentView current(List<Membership> mine, @Nullable UUID tenant) {
        return mine.stream()
                .filter(one -> one.tenantId.equals(tenant))
                .findFirst()
                .map(one -> current(Tenant.byId(one.tenantId).orElseThrow(), one.role()))
                .orElse(null);
    }

    private CurrentView current(Tenant tenant, Role role) {
        return new CurrentView(
                tenant.id,
                tenant.slug(),
                tenant.name(),
                role,
                tenant.subscription(),
                allowances.of(tenant),
                LookView.of(tenant));
    }

    private static TenantView tenant(Membership membership) {
        return TenantView.of(Tenant.byId(membership.tenantId).orElseThrow(), membership.role());
    }
}
