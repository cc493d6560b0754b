package dev.livegate.platform.audit;

import dev.livegate.platform.scope.Role;
import dev.livegate.platform.scope.Rows;
import dev.livegate.platform.scope.Scope;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a tenant's log and judges whether it is still what was written. */
@Singleton
class AuditService {

    // A page of this size is judged in a fraction of a second; a longer chain is judged page by page.
    private static final int VERIFIED_AT_ONCE = 10_000;

    private record Slice(String sql, long seq, int limit) {}

    private final Rows rows;
    private final CheckpointSigner signer;

    AuditService(Rows rows, CheckpointSigner signer) {
        this.rows = rows;
        this.signer = signer;
    }

    /** The newest first, from before that record on. Members do not see the facts (C14). */
    List<AuditRow> list(Scope scope, AuditFilter filter, long before, int limit) {
        List<AuditRow> found = read(scope, filter, new Slice(" and seq < ? order by seq desc limit ?", before, limit));
        boolean withFacts = scope.actor().role() != Role.member;
        return withFacts ? found : found.stream().map(AuditRow::withoutFacts).toList();
    }

    List<AuditRow> onwards(Scope scope, AuditFilter filter, long behind, int limit) {
        return read(scope, filter, new Slice(" and seq > ? order by seq limit ?", behind, limit));
    }

    Verification verify(Scope scope, long behind) {
        Verification.Page page = rows.list(
                        scope,
                        "select * from audit_verify(?, ?, ?)",
                        Verification.Page::map,
                        scope.tenant(),
                        behind,
                        VERIFIED_AT_ONCE)
                .get(0);
        return Verification.of(
                page, signedLeaf(scope).map(leaf -> leaf.verdict(signer)).orElse(null));
    }

    Optional<SignedLeaf> signedLeaf(Scope scope) {
        return rows.list(scope, SignedLeaf.QUERY, SignedLeaf::map, scope.tenant()).stream()
                .findFirst();
    }

    List<CheckpointSigner.PublicKey> publicKeys() {
        return signer.publicKeys();
    }

    Optional<Ends> ends(Scope scope) {
        return rows.list(scope, Ends.QUERY, Ends::map, scope.tenant()).stream().findFirst();
    }

    private List<AuditRow> read(Scope scope, AuditFilter filter, Slice slice) {
        List<Object> arguments = new ArrayList<>(List.of(scope.tenant()));
        String query = "select " + AuditRow.COLUMNS + " from audit_record where tenant_id = ?"
                + filter.conditions(arguments) + slice.sql;
        arguments.addAll(List.of(slice.seq, slice.limit));
        return rows.list(scope, query, AuditRow::map, arguments.toArray());
    }
}
