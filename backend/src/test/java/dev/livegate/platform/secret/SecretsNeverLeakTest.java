package dev.livegate.platform.secret;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.testing.Canaries;
import dev.livegate.testing.People;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SecretsNeverLeakTest {

    private static final Logger LOG = Logger.getLogger(SecretsNeverLeakTest.class);

    @Inject
    Notes notes;

    @Inject
    Audit audit;

    @Inject
    Tx tx;

    @Test
    @Proves({"WIZ-5", "SELL-59"})
    void whetherTheyAreKeptReadLoggedMisplacedOrBroken() {
        try (Canaries canaries = new Canaries()) {
            // Given
            Scope scope = People.tenant("notes").scope();
            String value = canaries.next("note");
            Secret secret = Secret.of(value);
            // When
            UUID kept = notes.keep(scope, value);
            notes.read(scope, kept);
            LOG.warnf(new IllegalStateException("cannot save " + secret), "cannot save %s", secret);
            assertThatThrownBy(() -> tx.run(
                    scope, () -> audit.record(scope, SecretEvent.SECRET_UNREADABLE, "kept", Map.of("value", secret))));
            assertThatThrownBy(() -> notes.store(scope, kept, value)).hasStackTraceContaining("duplicate key");
            Superuser.tamper("update sealed_notes set note = note || 'A' where id = ?", kept);
            assertThatThrownBy(() -> notes.read(scope, kept));
            // Then
            canaries.assertUnseen();
        }
    }
}
