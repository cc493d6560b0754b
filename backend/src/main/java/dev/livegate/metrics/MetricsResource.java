package dev.livegate.metrics;

import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/deployments/metrics")
@RolesAllowed({Role.OWNER, Role.ADMIN, Role.MEMBER})
@Tag(name = "Products")
class MetricsResource {

    private final Caller caller;
    private final MetricsService metrics;

    MetricsResource(Caller caller, MetricsService metrics) {
        this.caller = caller;
        this.metrics = metrics;
    }

    @GET
    @Operation(
            operationId = "readLaunchMetrics",
            summary =
                    "How launches went: rates, durations, failures by check and category, steps, Stripe and the funnel")
    public LaunchMetrics read(@BeanParam MetricsQuery query) {
        return metrics.read(caller.scope(), query);
    }
}
