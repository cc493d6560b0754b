package dev.livegate.platform.audit;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What was signed: the root over the heads of all chains, and the digest of the checkpoint before. */
record Checkpoint(long id, Instant at, int leaves, byte[] root, byte[] previous, String keyId, byte[] signature) {

    static final String COLUMNS = "c.id, c.at, c.leaves, c.root, c.previous, c.key_id, c.signature";

    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    static Checkpoint map(ResultSet row) throws SQLException {
        return new Checkpoint(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getInt("leaves"),
                row.getBytes("root"),
                row.getBytes("previous"),
                row.getString("key_id"),
                row.getBytes("signature"));
    }

    /** Signs what follows the newest one. */
    static Checkpoint after(@Nullable Checkpoint newest, Instant at, int leaves, byte[] root, CheckpointSigner signer) {
        long id = newest == null ? 1 : newest.id + 1;
        byte[] previous = newest == null ? new byte[32] : Merkle.digest().digest(newest.text());
        Checkpoint unsigned = new Checkpoint(id, at, leaves, root, previous, signer.keyId(), new byte[0]);
        return new Checkpoint(id, at, leaves, root, previous, signer.keyId(), signer.sign(unsigned.text()));
    }

    boolean isSignedBy(CheckpointSigner signer) {
        return signer.verify(keyId, text(), signature);
    }

    static String micros(Instant at) {
        return MICROS.format(at);
    }

    private byte[] text() {
        HexFormat hex = HexFormat.of();
        return String.join(
                        "\n",
                        "livegate-audit-checkpoint-1",
                        Long.toString(id),
                        micros(at),
                        Integer.toString(leaves),
                        hex.formatHex(root),
                        hex.formatHex(previous),
                        keyId)
                .getBytes(StandardCharsets.UTF_8);
    }
}
