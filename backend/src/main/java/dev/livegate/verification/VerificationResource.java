package dev.livegate.verification;

import dev.livegate.platform.limit.Limit;
import dev.livegate.platform.limit.Limits;
import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Role;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.web.Paging;
import dev.livegate.verification.standing.VerificationOrder;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/deploy/verify")
@RolesAllowed({Role.OWNER, Role.ADMIN, Role.DEPLOY})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deploy")
class VerificationResource {

    private static final Limit LIMIT = Limit.perHour("verify", 30).evenWhenLimitsAreOff();

    private final Caller caller;
    private final Limits limits;
    private final VerificationService verification;
    private final VerificationDesk desk;
    private final VerificationList list;

    VerificationResource(
            Caller caller,
            Limits limits,
            VerificationService verification,
            VerificationDesk desk,
            VerificationList list) {
        this.caller = caller;
        this.limits = limits;
        this.verification = verification;
        this.desk = desk;
        this.list = list;
    }

    @Schema(name = "VerificationWanted")
    record Wanted(
            @NotNull(message = "Give the address of your app.")
            @Size(max = 2048, message = "Use an address of at most 2048 characters.")
            @Schema(examples = "https://app.acme.com")
            String appUrl) {}

    @POST
    @Blocking
    @Operation(operationId = "verifyApp", summary = "Look at the configured app from outside, its statistics included")
    @APIResponse(responseCode = "200", description = "What was found; also when it failed")
    @APIResponse(responseCode = "202", description = "With Prefer: respond-async, a run that is under way")
    public Uni<RestResponse<VerificationView>> configured(@HeaderParam("Prefer") @Nullable String preference) {
        Scope scope = caller.scope();
        return judged(scope, desk.configured(scope), preference);
    }

    @POST
    @Blocking
    @Path("run")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "verifyAddress", summary = "Look at the app at an address; only the configured one counts")
    @APIResponse(responseCode = "200", description = "What was found; also when it failed")
    @APIResponse(responseCode = "202", description = "With Prefer: respond-async, a run that is under way")
    public Uni<RestResponse<VerificationView>> run(
            @NotNull @Valid Wanted wanted, @HeaderParam("Prefer") @Nullable String preference) {
        return judged(caller.scope(), desk.at(wanted.appUrl), preference);
    }

    @GET
    @Path("runs")
    @RolesAllowed({Role.OWNER, Role.ADMIN, Role.MEMBER, Role.DEPLOY})
    @Operation(operationId = "listVerifications", summary = "The verifications, newest first")
    public VerificationList.Page runs(@BeanParam Paging paging) {
        return list.page(caller.scope(), paging);
    }

    private Uni<RestResponse<VerificationView>> judged(
            Scope scope, VerificationOrder order, @Nullable String preference) {
        Runnable limit = () -> limits.take(LIMIT, scope.tenant().toString());
        if (preference != null && preference.contains("respond-async")) {
            limit.run();
            return Uni.createFrom().item(RestResponse.status(RestResponse.Status.ACCEPTED, desk.queue(scope, order)));
        }
        return verification.answer(scope, order, limit).map(RestResponse::ok);
    }
}
