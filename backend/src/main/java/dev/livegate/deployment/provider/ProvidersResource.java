package dev.livegate.deployment.provider;

import dev.livegate.platform.scope.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/deploy/providers")
@RolesAllowed({Role.OWNER, Role.ADMIN, Role.MEMBER})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deploy")
class ProvidersResource {

    private final Providers providers;

    ProvidersResource(Providers providers) {
        this.providers = providers;
    }

    @Schema(name = "Providers")
    record ProviderList(List<ProviderView> items, @Nullable String next) {}

    @GET
    @Operation(operationId = "listProviders", summary = "Where an app can live, and what each place is good for")
    public ProviderList list() {
        return new ProviderList(providers.all().stream().map(ProviderView::of).toList(), null);
    }
}
