package dev.livegate.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.platform.audit.Verification.Vouched;
import dev.livegate.platform.scope.Scope;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CheckpointTest {

    @Inject
    AuditService service;

    @Inject
    Checkpoints checkpoints;

    @Inject
    CheckpointSigner signer;

    @Inject
    Trail trail;

    @Test
    void vouchesForEveryChainThatItSaw() {
        // Given
        Scope scope = trail.of(3);
        // When
        Checkpoint signed = sign();
        // Then
        assertThat(signed.isSignedBy(signer)).isTrue();
        assertThat(service.verify(scope, 0).checkpoint())
                .isEqualTo(new Vouched(signed.id(), Checkpoint.micros(signed.at()), 3, signer.keyId(), true));
    }

    @Test
    void keepsItsWordForAChainThatStandsStill() {
        // Given
        Scope still = trail.of(2);
        Checkpoint first = sign();
        trail.of(2);
        // When
        Checkpoint second = sign();
        // Then
        assertThat(second.leaves()).isGreaterThan(first.leaves());
        assertThat(service.verify(still, 0).checkpoint())
                .extracting(Vouched::id, Vouched::valid)
                .containsExactly(first.id(), true);
    }

    @Test
    void isChainedToTheOneBefore() {
        // Given
        Checkpoint first = sign();
        // When
        Checkpoint second = sign();
        // Then
        assertThat(second.id()).isEqualTo(first.id() + 1);
        assertThat(second.previous()).isNotEqualTo(first.previous()).hasSize(32);
    }

    @Test
    void isSignedByOneOfManyNodes() throws Exception {
        // Given
        sign();
        var nodes = Executors.newFixedThreadPool(8);
        List<Callable<Optional<Checkpoint>>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            calls.add(() -> checkpoints.signUnlessYoungerThan(Duration.ofMillis(0)));
        }
        // When
        List<Future<Optional<Checkpoint>>> signed = nodes.invokeAll(calls);
        // Then
        List<Long> ids = new ArrayList<>();
        for (Future<Optional<Checkpoint>> one : signed) {
            one.get().map(Checkpoint::id).ifPresent(ids::add);
        }
        assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
        nodes.shutdown();
    }

    @Test
    void waitsUntilTheLastOneIsOldEnough() {
        // Given
        sign();
        // When
        Optional<Checkpoint> soon = checkpoints.signUnlessYoungerThan(Duration.ofHours(1));
        // Then
        assertThat(soon).isEmpty();
    }

    @Test
    void noticesALeafThatWasTakenAway() {
        // Given
        Scope scope = trail.of(2);
        Checkpoint signed = sign();
        Superuser.tamper("delete from audit_leaf where tenant_id = ?", scope.tenant());
        // When
        sign();
        // Then
        assertThat(Superuser.read(
                        "select facts->>'checkpoint' from audit_record where tenant_id = ?"
                                + " and event = 'AUDIT_CHECKPOINT_CONTRADICTED' order by seq desc limit 1",
                        Audit.PLATFORM))
                .containsExactly(Long.toString(signed.id()));
    }

    private Checkpoint sign() {
        return checkpoints.signUnlessYoungerThan(Duration.ZERO).orElseThrow();
    }
}
