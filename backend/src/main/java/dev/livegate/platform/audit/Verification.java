package dev.livegate.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What a look at the chain has found: a page of it, and whether the newest signed checkpoint agrees. */
record Verification(
        boolean intact,
        long checked,
        long upTo,
        boolean complete,
        @Nullable Long next,
        @Nullable BadRecord firstBad,
        @Nullable Vouched checkpoint) {

    record BadRecord(long seq, String fault, String message) {}

    /** The newest checkpoint that saw this chain move, and up to which record it vouches for it. */
    record Vouched(long id, String at, long seq, String keyId, boolean valid) {}

    /** As audit_verify answers. */
    record Page(
            long checked,
            long upTo,
            boolean complete,
            @Nullable BadRecord firstBad) {

        static Page map(ResultSet row) throws SQLException {
            long bad = row.getLong("bad");
            String fault = row.getString("fault");
            return new Page(
                    row.getLong("checked"),
                    row.getLong("upto"),
                    row.getBoolean("complete"),
                    fault == null ? null : new BadRecord(bad, fault, message(fault, bad)));
        }
    }

    static Verification of(Page page, @Nullable Vouched vouched) {
        BadRecord fault = page.firstBad;
        if (fault == null && vouched != null && !vouched.valid) {
            fault = new BadRecord(vouched.seq, "unsigned", message("unsigned", vouched.seq));
        }
        Long next = page.complete || fault != null ? null : page.upTo;
        return new Verification(fault == null, page.checked, page.upTo, page.complete, next, fault, vouched);
    }

    private static String message(String fault, long seq) {
        return switch (fault) {
            case "missing" -> "Record " + seq + " is missing.";
            case "inserted" -> "Record " + seq + " was put in later.";
            case "altered" -> "Record " + seq + " was altered.";
            case "replaced" -> "Record " + seq + " is not the one that the chain goes on from.";
            case "rewritten" -> "Record " + seq + " is not the one that the signed checkpoint saw.";
            case "out-of-order" -> "Record " + seq + " is older than the one before it.";
            default -> "The checkpoint over record " + seq + " is not signed by a key of this instance.";
        };
    }
}
