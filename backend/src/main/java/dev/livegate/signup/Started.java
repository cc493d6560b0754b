package dev.livegate.signup;

import dev.livegate.tenant.Plan;
import dev.livegate.tenant.ProvisionState;
import dev.livegate.tenant.Tenant;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A tenant that has begun, and the token for its next steps. */
@RegisterForReflection
@Schema(name = "SignupStarted")
public record Started(String jwt, NewTenant tenant) {

    @RegisterForReflection
    public record NewTenant(UUID id, String slug, String name, Plan plan, ProvisionState provisionState) {

        static NewTenant of(Tenant tenant) {
            return new NewTenant(tenant.id, tenant.slug(), tenant.name(), tenant.plan(), tenant.provisionState());
        }
    }
}
