package dev.livegate.platform.idempotency;

import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Sql;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Ids;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Each call that is really done leaves one row in the table effects. */
@Path("/api/test/once")
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
public class OnceResource {

    static final Semaphore GATE = new Semaphore(0);

    public record Wish(String word) {}

    public record Done(UUID id, String word) {}

    public record Token(UUID id, String token) {}

    private final Tx tx;
    private final Sql sql;
    private final Caller caller;

    OnceResource(Tx tx, Sql sql, Caller caller) {
        this.tx = tx;
        this.sql = sql;
        this.caller = caller;
    }

    @POST
    @Path("public")
    @ResponseStatus(201)
    @Operation(hidden = true)
    public Done open(@NotNull @Valid Wish wish) {
        return tx.platform(() -> done(wish));
    }

    @POST
    @Path("tenant")
    @RolesAllowed("owner")
    @Operation(hidden = true)
    public Done ofTenant(@NotNull @Valid Wish wish) {
        Scope scope = caller.scope();
        return tx.in(scope, () -> done(wish));
    }

    @POST
    @Path("located")
    @Operation(hidden = true)
    public Response located(@NotNull @Valid Wish wish) {
        Done done = tx.platform(() -> done(wish));
        return Response.created(URI.create("/api/things/" + done.id()))
                .entity(done)
                .build();
    }

    @POST
    @Path("nothing")
    @Operation(hidden = true)
    public void nothing(@NotNull @Valid Wish wish) {
        tx.platform(() -> {
            done(wish);
            return null;
        });
    }

    @POST
    @Path("secret")
    @ShownOnce
    @Operation(hidden = true)
    public Done secret(@NotNull @Valid Wish wish) {
        return tx.platform(() -> done(wish));
    }

    @POST
    @Path("token")
    @Operation(hidden = true)
    public Token token(@NotNull @Valid Wish wish) {
        return tx.platform(() -> new Token(done(wish).id(), "canary-" + Ids.next()));
    }

    @POST
    @Path("refused")
    @Operation(hidden = true)
    public Done refused(@NotNull @Valid Wish wish) {
        return tx.platform(() -> {
            done(wish);
            throw RequestProblem.FORBIDDEN.because("Not today.");
        });
    }

    @POST
    @Path("slow")
    @Operation(hidden = true)
    public Done slow(@NotNull @Valid Wish wish) throws InterruptedException {
        Thread.sleep(300);
        return tx.platform(() -> done(wish));
    }

    @POST
    @Path("gated")
    @Operation(hidden = true)
    public Done gated(@NotNull @Valid Wish wish) throws InterruptedException {
        GATE.acquire();
        return tx.platform(() -> done(wish));
    }

    /** As if the process died after its commit: the answer never leaves, and what it left behind stays. */
    @POST
    @Path("crash")
    @Operation(hidden = true)
    public Done crash(@NotNull @Valid Wish wish) {
        tx.platform(() -> done(wish));
        throw new IllegalStateException("the lights went out");
    }

    private Done done(Wish wish) {
        sql.update("insert into effects (word) values (?)", wish.word());
        return new Done(Ids.next(), wish.word());
    }
}
