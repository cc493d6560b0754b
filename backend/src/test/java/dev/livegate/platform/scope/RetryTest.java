package dev.livegate.platform.scope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.tenant.Tenant;
import dev.livegate.testing.People;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RetryTest {

    @Inject
    Tx tx;

    @Test
    void doesAgainWhatSomebodyElseWasFirstWith() {
        // Given
        Scope scope = People.tenant("retry").scope();
        AtomicInteger attempts = new AtomicInteger();
        // When
        tx.run(scope, () -> {
            Tenant tenant = Tenant.byId(scope.tenant()).orElseThrow();
            if (attempts.incrementAndGet() == 1) {
                Superuser.tamper("update tenants set version = version + 1 where id = ?", scope.tenant());
            }
            tenant.suspend(Instant.EPOCH);
        });
        // Then
        assertThat(attempts).hasValue(2);
        assertThat(Superuser.read("select suspended_at is not null from tenants where id = ?", scope.tenant()))
                .containsExactly("t");
    }
}
