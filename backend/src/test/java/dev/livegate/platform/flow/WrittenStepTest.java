package dev.livegate.platform.flow;

import static dev.livegate.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.Ids;
import dev.livegate.testing.People;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WrittenStepTest {

    private static final String SAME_TRANSACTION = """
            select (t.xmin = s.xmin)::text from tenants t join flow_steps s on s.tenant_id = t.id where t.id = ?""";

    @Inject
    Flows flows;

    @Inject
    Ledger ledger;

    @Inject
    Postscript postscript;

    private Scope scope;

    @BeforeEach
    void aTenant() {
        scope = People.tenant("ledger").scope();
    }

    @Test
    void isNotedAsDoneInTheTransactionOfItsEffect() {
        isNotedWithItsEffect(ledger);
    }

    @Test
    void isNotedAsDoneInTheTransactionOfWhatItWritesLastly() {
        isNotedWithItsEffect(postscript);
    }

    @Test
    void leavesNothingBehindWhenItRefuses() {
        leavesNothingBehind(ledger);
    }

    @Test
    void leavesNothingBehindWhenItRefusesLastly() {
        leavesNothingBehind(postscript);
    }

    private void isNotedWithItsEffect(Flow<UUID> flow) {
        // When
        UUID run = flows.start(scope, flow, Ids.next());
        // Then
        ends(run, FlowStatus.complete);
        assertThat(Superuser.read(SAME_TRANSACTION, scope.tenant())).containsExactly("true");
        assertThat(flows.view(scope, run).steps().get(0).message()).isEqualTo("In ink.");
    }

    private void leavesNothingBehind(Flow<UUID> flow) {
        // When
        UUID run = flows.start(scope, flow, scope.tenant());
        // Then
        ends(run, FlowStatus.failed);
        assertThat(Superuser.read("select name from tenants where id = ?", scope.tenant()))
                .doesNotContain(Ledger.REFUSED);
        assertThat(flows.view(scope, run).error()).isEqualTo("On second thoughts, no.");
    }

    private void ends(UUID run, FlowStatus status) {
        eventually(() -> assertThat(flows.view(scope, run).status()).isEqualTo(status));
    }
}
