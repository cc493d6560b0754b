package dev.livegate.signup;

import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Role;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/public/signup")
@RolesAllowed(Role.SIGNUP)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Sign-up")
class SignupResource {

    private final Caller caller;
    private final FrontDesk desk;
    private final SignupService signup;

    SignupResource(Caller caller, FrontDesk desk, SignupService signup) {
        this.caller = caller;
        this.desk = desk;
        this.signup = signup;
    }

    @POST
    @Path("start")
    @PermitAll
    @ResponseStatus(201)
    @Operation(operationId = "signupStart", summary = "Step 1: open a tenant")
    public Started start(@NotNull @Valid StartRequest wanted, @Context HttpServerRequest http) {
        return desk.open(wanted, http.remoteAddress().hostAddress());
    }

    @POST
    @Path("brand")
    @Operation(operationId = "signupBrand", summary = "Step 2: choose its colours")
    public Success brand(@NotNull @Valid BrandRequest look) {
        return signup.brand(caller.scope(), look);
    }

    @POST
    @Path("starter/make")
    @Operation(operationId = "signupMake", summary = "Step 3 of the plan starter: where your Make.com webhook listens")
    public Success make(@NotNull @Valid MakeRequest make) {
        return desk.listenAt(caller.scope(), make.webhookUrl());
    }

    @POST
    @Path("pro/confirm")
    @Operation(operationId = "signupPro", summary = "Step 3 of the plan pro: confirm it")
    public Success pro() {
        return signup.confirmPro(caller.scope());
    }
}
