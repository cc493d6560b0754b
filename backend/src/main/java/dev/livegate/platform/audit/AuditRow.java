package dev.livegate.platform.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One record, with the time and the facts in the very letters that were hashed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditRow(
        long seq,
        String at,
        String actorKind,
        @Nullable UUID actorId,
        String actorName,
        String event,
        String summary,

        @JsonRawValue @Schema(type = SchemaType.OBJECT) @Nullable
        String facts,

        @Nullable String requestId,
        String prevHash,
        String hash) {

    static final String COLUMNS = "seq, at, actor_kind, actor_id, actor_name, event, summary, facts::text as facts,"
            + " request_id, prev_hash, hash";

    static AuditRow map(ResultSet row) throws SQLException {
        HexFormat hex = HexFormat.of();
        return new AuditRow(
                row.getLong("seq"),
                Checkpoint.micros(row.getObject("at", OffsetDateTime.class).toInstant()),
                row.getString("actor_kind"),
                row.getObject("actor_id", UUID.class),
                row.getString("actor_name"),
                row.getString("event"),
                row.getString("summary"),
                row.getString("facts"),
                row.getString("request_id"),
                hex.formatHex(row.getBytes("prev_hash")),
                hex.formatHex(row.getBytes("hash")));
    }

    AuditRow withoutFacts() {
        return new AuditRow(seq, at, actorKind, actorId, actorName, event, summary, null, requestId, prevHash, hash);
    }
}
