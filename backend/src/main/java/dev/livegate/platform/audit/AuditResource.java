package dev.livegate.platform.audit;

import dev.livegate.platform.audit.CheckpointSigner.PublicKey;
import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Role;
import dev.livegate.platform.scope.Scope;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
class AuditResource {

    record AuditPage(List<AuditRow> items, @Nullable String next) {

        static AuditPage of(List<AuditRow> items, int most) {
            String oldest = items.isEmpty()
                    ? null
                    : Long.toString(items.get(items.size() - 1).seq());
            return new AuditPage(items, items.size() < most || "1".equals(oldest) ? null : oldest);
        }
    }

    record PublicKeys(List<PublicKey> items, @Nullable String next) {}

    private final Caller caller;
    private final AuditService trail;
    private final AuditExport export;

    AuditResource(Caller caller, AuditService trail, AuditExport export) {
        this.caller = caller;
        this.trail = trail;
        this.export = export;
    }

    @GET
    @RolesAllowed({Role.OWNER, Role.ADMIN, Role.MEMBER})
    @Operation(operationId = "listAudit", summary = "What happened, newest first")
    public AuditPage list(@BeanParam AuditQuery query) {
        List<AuditRow> items = trail.list(caller.scope(), query.filter(), query.before(), query.most());
        return AuditPage.of(items, query.most());
    }

    @GET
    @Path("verify")
    @RolesAllowed({Role.OWNER, Role.ADMIN, Role.MEMBER})
    @Operation(summary = "Is the log still what was written? Names the first record that is not")
    public Verification verify(@BeanParam AuditQuery query) {
        return trail.verify(caller.scope(), query.behind());
    }

    @GET
    @Path("export.json")
    @RolesAllowed({Role.OWNER, Role.ADMIN})
    @Operation(summary = "The whole log with its proofs, for scripts/audit-verify.sh")
    public Response exportJson() {
        Scope scope = caller.scope();
        return download("json", out -> export.json(scope, out));
    }

    @GET
    @Path("export.csv")
    @Produces("text/csv")
    @RolesAllowed({Role.OWNER, Role.ADMIN})
    @Operation(summary = "The log as a table; cells that look like formulas are quoted")
    public Response exportCsv(@BeanParam AuditQuery query) {
        Scope scope = caller.scope();
        AuditFilter filter = query.filter();
        return download("csv", out -> export.csv(scope, filter, out));
    }

    @GET
    @Path("keys")
    @PermitAll
    @Operation(summary = "The public keys that checkpoints are signed with")
    public PublicKeys keys() {
        return new PublicKeys(trail.publicKeys(), null);
    }

    private static Response download(String format, StreamingOutput content) {
        return Response.ok(content)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"livegate-audit." + format + "\"")
                .build();
    }
}
