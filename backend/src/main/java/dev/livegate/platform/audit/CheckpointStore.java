package dev.livegate.platform.audit;

import dev.livegate.platform.scope.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** The rows of checkpoints and their leaves, read and written in the platform's transaction. */
@Singleton
class CheckpointStore {

    private static final String INSERT = "insert into audit_checkpoint"
            + " (id, at, leaves, root, previous, key_id, signature) values (?, ?, ?, ?, ?, ?, ?)";

    private static final String MOVE = """
            insert into audit_leaf (tenant_id, checkpoint_id, seq, hash, proof)
            select tenant_id, ?, seq, hash, proof
            from unnest(?::uuid[], ?::bigint[], ?::bytea[], ?::text[]) as l (tenant_id, seq, hash, proof)
            on conflict (tenant_id) do update
            set checkpoint_id = excluded.checkpoint_id, seq = excluded.seq, hash = excluded.hash, proof = excluded.proof
            where (audit_leaf.seq, audit_leaf.hash) is distinct from (excluded.seq, excluded.hash)""";

    private final Sql sql;

    CheckpointStore(Sql sql) {
        this.sql = sql;
    }

    /** False if another node is at it; holds until the transaction ends. */
    boolean isAlone() {
        return sql.first("select pg_try_advisory_xact_lock(hashtext('audit_checkpoint'))", row -> row.getBoolean(1))
                .orElse(false);
    }

    Optional<Checkpoint> newest() {
        return sql.first(
                "select " + Checkpoint.COLUMNS + " from audit_checkpoint c order by id desc limit 1", Checkpoint::map);
    }

    List<Leaf> heads() {
        return sql.list("select tenant_id, seq, hash from audit_head order by tenant_id", Leaf::map);
    }

    List<Leaf> leaves() {
        return sql.list("select tenant_id, seq, hash from audit_leaf order by tenant_id", Leaf::map);
    }

    void keep(Checkpoint checkpoint, List<Leaf> heads, Merkle tree) {
        sql.update(
                INSERT,
                checkpoint.id(),
                checkpoint.at(),
                checkpoint.leaves(),
                checkpoint.root(),
                checkpoint.previous(),
                checkpoint.keyId(),
                checkpoint.signature());
        sql.update(
                MOVE,
                checkpoint.id(),
                heads.stream().map(Leaf::tenant).toArray(UUID[]::new),
                heads.stream().map(Leaf::seq).toArray(Long[]::new),
                heads.stream().map(Leaf::hash).toArray(byte[][]::new),
                IntStream.range(0, heads.size()).mapToObj(tree::proof).toArray(String[]::new));
    }
}
