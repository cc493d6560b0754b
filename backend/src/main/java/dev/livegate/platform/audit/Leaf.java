package dev.livegate.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;

/** The head of one chain as a checkpoint saw it. */
record Leaf(UUID tenant, long seq, byte[] hash) {

    static Leaf map(ResultSet row) throws SQLException {
        return new Leaf(row.getObject("tenant_id", UUID.class), row.getLong("seq"), row.getBytes("hash"));
    }

    String text() {
        return tenant + "\n" + seq + "\n" + HexFormat.of().formatHex(hash);
    }
}
