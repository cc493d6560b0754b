package dev.livegate.platform.audit;

import dev.livegate.platform.audit.Verification.Vouched;
import java.sql.ResultSet;
import java.sql.SQLException;

/** One chain's newest leaf with its way up to the checkpoint that was signed over it. */
record SignedLeaf(Leaf leaf, String proof, Checkpoint checkpoint) {

    static final String QUERY = "select l.tenant_id, l.seq, l.hash, l.proof, " + Checkpoint.COLUMNS
            + " from audit_leaf l join audit_checkpoint c on c.id = l.checkpoint_id where l.tenant_id = ?";

    static SignedLeaf map(ResultSet row) throws SQLException {
        return new SignedLeaf(Leaf.map(row), row.getString("proof"), Checkpoint.map(row));
    }

    Vouched verdict(CheckpointSigner signer) {
        boolean valid = Merkle.leadsTo(checkpoint.root(), leaf.text(), proof) && checkpoint.isSignedBy(signer);
        return new Vouched(checkpoint.id(), Checkpoint.micros(checkpoint.at()), leaf.seq(), checkpoint.keyId(), valid);
    }
}
