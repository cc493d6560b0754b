package dev.livegate.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.platform.audit.Verification.BadRecord;
import dev.livegate.platform.scope.Scope;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever holds the database can change everything in it, but not unnoticed. */
@QuarkusTest
class TamperTest {

    private static final String REWRITE = """
            do $$ declare r audit_record; previous bytea; begin
                for r in select * from audit_record where tenant_id = '%1$s' order by seq loop
                    if r.seq >= 3 then r.summary := 'nothing'; r.prev_hash := coalesce(previous, r.prev_hash);
                        if r.seq = 3 then select hash into r.prev_hash from audit_record
                            where tenant_id = '%1$s' and seq = 2; end if;
                        r.hash := audit_digest(r);
                        update audit_record set summary = r.summary, prev_hash = r.prev_hash, hash = r.hash
                            where tenant_id = '%1$s' and seq = r.seq;
                    end if;
                    previous := r.hash;
                end loop;
                update audit_head set hash = previous where tenant_id = '%1$s';
            end $$
            """;

    @Inject
    AuditService service;

    @Inject
    Checkpoints checkpoints;

    @Inject
    Trail trail;

    @ParameterizedTest(name = "{0} makes record {1} {2}")
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "update audit_record set summary = summary || '!' where seq = 4 => 4 => altered",
                "update audit_record set facts = facts || '{\"n\": 9}' where seq = 1 => 1 => altered",
                "update audit_record set facts = facts || '{\"cost\": 1.5000}' where seq = 5 => 5 => altered",
                "update audit_record set at = at + interval '1 microsecond' where seq = 2 => 2 => altered",
                "update audit_record set actor_id = null where seq = 6 => 6 => altered",
                "update audit_record set request_id = '' where seq = 6 => 6 => altered",
                "update audit_record set hash = set_byte(hash, 31, get_byte(hash, 31) # 1) where seq = 3 => 3 => altered",
                "update audit_record set prev_hash = set_byte(prev_hash, 0, get_byte(prev_hash, 0) # 128) where seq = 3 => 3 => altered",
                "update audit_record r set summary = 'x', hash = audit_digest((tenant_id, seq, at, actor_kind, actor_id, actor_name, event, 'x', facts, request_id, prev_hash, null)::audit_record) where seq = 4 => 4 => replaced",
                "update audit_record r set summary = 'x', hash = audit_digest((tenant_id, seq, at, actor_kind, actor_id, actor_name, event, 'x', facts, request_id, prev_hash, null)::audit_record) where seq = 8 => 8 => replaced",
                "delete from audit_record where seq = 4 => 4 => missing",
                "delete from audit_record where seq in (4, 6) => 4 => missing",
                "delete from audit_record where seq = 1 => 1 => missing",
                "delete from audit_record where seq = 8 => 8 => missing",
                "delete from audit_record where true => 1 => missing",
                "update audit_record set seq = case seq when 3 then 5 else 3 end where seq in (3, 5) => 3 => altered",
                "update audit_head set seq = 7 where true => 8 => inserted",
                "delete from audit_head where true => 1 => missing"
            })
    @Proves("SELL-60")
    void namesTheFirstBadRecord(String deed, long seq, String fault) {
        // Given
        Scope scope = trail.of(8);
        Superuser.tamper(deed + " and tenant_id = '" + scope.tenant() + "'");
        // When
        Verification verification = service.verify(scope, 0);
        // Then
        assertThat(verification.intact()).isFalse();
        assertThat(verification.firstBad())
                .extracting(BadRecord::seq, BadRecord::fault)
                .containsExactly(seq, fault);
    }

    @Test
    void seesACutTailThoughTheHeadWasMovedAlong() {
        // Given
        Scope scope = trail.of(8);
        sign();
        Superuser.tamper("delete from audit_record where seq > 6 and tenant_id = ?", scope.tenant());
        Superuser.tamper(
                "update audit_head h set seq = 6, hash = r.hash, at = r.at from audit_record r"
                        + " where r.tenant_id = h.tenant_id and r.seq = 6 and h.tenant_id = ?",
                scope.tenant());
        // When
        Verification verification = service.verify(scope, 0);
        // Then
        assertThat(verification.firstBad()).isEqualTo(new BadRecord(7, "missing", "Record 7 is missing."));
    }

    @Test
    void seesAHistoryThatWasRewrittenToTheLastHash() {
        // Given
        Scope scope = trail.of(8);
        Superuser.tamper(REWRITE.formatted(scope.tenant()));
        Verification before = service.verify(scope, 0);
        Scope signed = trail.of(8);
        sign();
        Superuser.tamper(REWRITE.formatted(signed.tenant()));
        // When
        Verification after = service.verify(signed, 0);
        // Then
        assertThat(before.intact()).as("nothing but a checkpoint can tell").isTrue();
        assertThat(after.firstBad())
                .extracting(BadRecord::seq, BadRecord::fault)
                .containsExactly(8L, "rewritten");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "update audit_leaf set hash = sha256(hash) where tenant_id = ? => rewritten",
                "update audit_leaf set seq = 2 where tenant_id = ? => rewritten",
                "update audit_leaf set proof = replace(proof, 'L', 'R') || ' L' || repeat('0', 64) where tenant_id = ? => unsigned",
                "update audit_checkpoint set root = sha256(root) where id = (select checkpoint_id from audit_leaf where tenant_id = ?) => unsigned",
                "update audit_checkpoint set at = at + interval '1 hour' where id = (select checkpoint_id from audit_leaf where tenant_id = ?) => unsigned",
                "update audit_checkpoint set signature = '' where id = (select checkpoint_id from audit_leaf where tenant_id = ?) => unsigned",
                "update audit_checkpoint set key_id = 'mallory' where id = (select checkpoint_id from audit_leaf where tenant_id = ?) => unsigned"
            })
    void trustsNoCheckpointThatWasTouched(String deed, String fault) {
        // Given
        Scope scope = trail.of(3);
        sign();
        Superuser.tamper(deed, scope.tenant());
        // When
        Verification verification = service.verify(scope, 0);
        // Then
        assertThat(verification.intact()).isFalse();
        assertThat(verification.firstBad()).extracting(BadRecord::fault).isEqualTo(fault);
    }

    private void sign() {
        assertThat(checkpoints.signUnlessYoungerThan(Duration.ZERO)).isPresent();
    }
}
