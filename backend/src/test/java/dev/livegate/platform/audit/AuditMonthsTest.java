package dev.livegate.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livegate.platform.scope.Scope;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditMonthsTest {

    private static final String AGE = """
            do $$ declare r audit_record; previous bytea; begin
                perform audit_open_month('2019-05-01');
                for r in select * from audit_record where tenant_id = '%1$s' order by seq loop
                    r.prev_hash := coalesce(previous, r.prev_hash);
                    if r.seq <= 3 then r.at := timestamptz '2019-05-31 23:59:00Z' + r.seq * interval '1 second'; end if;
                    r.hash := audit_digest(r);
                    previous := r.hash;
                    delete from audit_record where tenant_id = '%1$s' and seq = r.seq;
                    insert into audit_record values (r.*);
                end loop;
                update audit_head set hash = previous where tenant_id = '%1$s';
            end $$
            """;

    @Inject
    AuditMonths months;

    @Inject
    AuditService service;

    @Inject
    Checkpoints checkpoints;

    @Inject
    Trail trail;

    @Test
    void opensTheMonthsThatCome() {
        // Given
        String last = "audit_record_"
                + YearMonth.now(ZoneOffset.UTC).plusMonths(3).toString().replace("-", "");
        // When
        months.open();
        // Then
        assertThat(partitions()).contains(last);
    }

    @Test
    void retiresAMonthOnlyBehindACheckpointAndTheChainGoesOn() {
        // Given
        Scope scope = trail.of(5);
        Superuser.tamper(AGE.formatted(scope.tenant()));
        assertThatThrownBy(() -> months.retire(36)).hasStackTraceContaining("no checkpoint covers");
        checkpoints.signUnlessYoungerThan(Duration.ZERO);
        // When
        months.retire(36);
        // Then
        assertThat(partitions()).doesNotContain("audit_record_201905");
        assertThat(service.onwards(scope, AuditFilter.ALL, 0, 10))
                .extracting(AuditRow::seq)
                .containsExactly(4L, 5L);
        Verification verification = service.verify(scope, 0);
        assertThat(verification.intact()).isTrue();
        assertThat(verification.checked()).isEqualTo(2);
        Superuser.tamper("delete from audit_record where tenant_id = ? and seq = 4", scope.tenant());
        assertThat(service.verify(scope, 0).firstBad())
                .isEqualTo(new Verification.BadRecord(4, "missing", "Record 4 is missing."));
    }

    private static List<String> partitions() {
        return Superuser.read(
                "select inhrelid::regclass::text from pg_inherits" + " where inhparent = 'audit_record'::regclass");
    }
}
