package dev.livegate.account;

import dev.livegate.platform.scope.Role;
import dev.livegate.tenant.Subscription;
import dev.livegate.tenant.Tenant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who I am, where I belong, and where I am at work now. */
@Schema(name = "Me")
public record MeView(
        @Nullable UserView user,
        @Nullable TokenView token,
        List<TenantView> tenants,
        @Nullable CurrentView current) {

    @Schema(name = "MyUser")
    public record UserView(UUID id, String email, String name, boolean operator) {

        static UserView of(User user) {
            return new UserView(user.id, user.email(), user.name(), user.isOperator());
        }
    }

    @Schema(name = "MyToken")
    public record TokenView(UUID id, String name) {}

    @Schema(name = "MyTenant")
    public record TenantView(UUID id, String slug, String name, Role role, boolean suspended) {

        static TenantView of(Tenant tenant, Role role) {
            return new TenantView(tenant.id, tenant.slug(), tenant.name(), role, tenant.isSuspended());
        }
    }

    @Schema(name = "CurrentTenant")
    public record CurrentView(
            UUID id,
            String slug,
            String name,
            Role role,
            Subscription subscription,
            Allowance entitlements,
            @Nullable LookView look) {}

    /** As it was chosen when the workspace was made; the logo may be anybody's picture, which no page of ours loads. */
    @Schema(name = "TenantLook")
    public record LookView(
            String primaryColor,
            @Nullable String secondaryColor,
            @Nullable String logoUrl) {

        static @Nullable LookView of(Tenant tenant) {
            return tenant.brand()
                    .filter(brand -> brand.primaryColor() != null)
                    .map(brand ->
                            new LookView(String.valueOf(brand.primaryColor()), brand.secondaryColor(), brand.logoUrl()))
                    .orElse(null);
        }
    }
}
