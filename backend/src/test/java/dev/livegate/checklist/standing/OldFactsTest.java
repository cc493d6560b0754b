package dev.livegate.checklist.standing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.platform.scope.Tx;
import dev.livegate.testing.People;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OldFactsTest {

    @Inject
    OldFacts facts;

    @Inject
    Tx tx;

    private final People.Team tenant = People.tenant("forgetful");

    @Test
    void goWhenNobodyHasSeenThemAgain() {
        // Given
        seen("web.robots", 500);
        seen("web.sitemap", 399);
        // When
        long gone = forget();
        // Then
        assertThat(gone).isEqualTo(1);
        assertThat(Superuser.read("select fact from checklist_fact where tenant_id = ?", tenant.id()))
                .containsExactly("web.sitemap");
    }

    /** An item of a pipeline that once reported must not become one that concerns nobody, which is as good as green. */
    @Test
    void stayWhereHavingBeenSeenDecidesWhomAnItemConcerns() {
        // Given
        seen("ci.smoke", 500);
        seen("synthetic.login", 4000);
        // When
        long gone = forget();
        // Then
        assertThat(gone).isZero();
    }

    private long forget() {
        return tx.in(
                tenant.scope(), () -> facts.forget(tenant.scope(), Instant.now().minus(facts.usual())));
    }

    private void seen(String fact, int daysAgo) {
        Superuser.tamper(
                """
                insert into checklist_fact (tenant_id, id, fact, status, message, about, preview, observed_at, since)
                values (?, ?, ?, 'passed', '', '', true, ?, now())""",
                tenant.id(),
                UUID.randomUUID(),
                fact,
                Instant.now().minus(Duration.ofDays(daysAgo)).atOffset(ZoneOffset.UTC));
    }
}
