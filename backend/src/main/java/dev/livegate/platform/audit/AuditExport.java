package dev.livegate.platform.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.platform.audit.CheckpointSigner.PublicKey;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.Time;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The log to take along, written page by page so that its length costs no memory. */
@Singleton
class AuditExport {

    private static final int PAGE = 500;

    /** What stands before the records: enough to judge them anywhere, without Livegate. */
    @RegisterForReflection
    record Head(
            String format,
            UUID tenant,
            Instant exportedAt,
            @Nullable Ends ends,
            @Nullable SignedHead checkpoint,
            List<PublicKey> keys) {}

    @RegisterForReflection
    record SignedHead(
            long id,
            String at,
            int leaves,
            String root,
            String previous,
            String keyId,
            String signature,
            long seq,
            String hash,
            String proof) {

        static SignedHead of(SignedLeaf leaf) {
            HexFormat hex = HexFormat.of();
            Checkpoint checkpoint = leaf.checkpoint();
            return new SignedHead(
                    checkpoint.id(),
                    Checkpoint.micros(checkpoint.at()),
                    checkpoint.leaves(),
                    hex.formatHex(checkpoint.root()),
                    hex.formatHex(checkpoint.previous()),
                    checkpoint.keyId(),
                    hex.formatHex(checkpoint.signature()),
                    leaf.leaf().seq(),
                    hex.formatHex(leaf.leaf().hash()),
                    leaf.proof());
        }
    }

    private interface Line {
        void write(AuditRow row) throws IOException;
    }

    private final AuditService trail;
    private final ObjectMapper json;
    private final Time time;

    AuditExport(AuditService trail, ObjectMapper json, Time time) {
        this.trail = trail;
        this.json = json;
        this.time = time;
    }

    void json(Scope scope, OutputStream to) throws IOException {
        // The leaf is read first: a head that is read later is never behind it.
        SignedHead signed = trail.signedLeaf(scope).map(SignedHead::of).orElse(null);
        Ends ends = trail.ends(scope).orElse(null);
        Head head = new Head("livegate-audit-1", scope.tenant(), time.now(), ends, signed, trail.publicKeys());
        Writer out = writer(to);
        String opening = json.writeValueAsString(head);
        out.write(opening.substring(0, opening.length() - 1) + ",\"rows\":[");
        String[] comma = {"\n"};
        each(scope, AuditFilter.ALL, ends == null ? 0 : ends.seq(), row -> {
            out.write(comma[0] + json.writeValueAsString(row));
            comma[0] = ",\n";
        });
        out.write("\n]}\n");
        out.flush();
    }

    void csv(Scope scope, AuditFilter filter, OutputStream to) throws IOException {
        long upTo = trail.ends(scope).map(Ends::seq).orElse(0L);
        Writer out = writer(to);
        out.write(Csv.line(
                "seq", "at", "actorKind", "actorId", "actorName", "event", "summary", "facts", "requestId", "hash"));
        each(
                scope,
                filter,
                upTo,
                row -> out.write(Csv.line(
                        row.seq(),
                        row.at(),
                        row.actorKind(),
                        row.actorId(),
                        row.actorName(),
                        row.event(),
                        row.summary(),
                        row.facts(),
                        row.requestId(),
                        row.hash())));
        out.flush();
    }

    private void each(Scope scope, AuditFilter filter, long upTo, Line line) throws IOException {
        List<AuditRow> page;
        long behind = 0;
        do {
            page = trail.onwards(scope, filter, behind, PAGE);
            for (AuditRow row : page) {
                if (row.seq() <= upTo) {
                    line.write(row);
                }
                behind = row.seq();
            }
        } while (page.size() == PAGE && behind < upTo);
    }

    private static Writer writer(OutputStream to) {
        return new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
    }
}
