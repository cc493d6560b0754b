package dev.livegate.platform.audit;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;

/** Between which records a chain lies: behind the base, up to the head. */
@RegisterForReflection
record Ends(long baseSeq, String baseHash, long seq, String hash) {

    static final String QUERY = "select base_seq, base_hash, seq, hash from audit_head where tenant_id = ?";

    static Ends map(ResultSet row) throws SQLException {
        HexFormat hex = HexFormat.of();
        return new Ends(
                row.getLong("base_seq"),
                hex.formatHex(row.getBytes("base_hash")),
                row.getLong("seq"),
                hex.formatHex(row.getBytes("hash")));
    }
}
