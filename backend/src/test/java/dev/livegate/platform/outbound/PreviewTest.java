package dev.livegate.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.platform.outbound.database.DatabaseProbe;
import dev.livegate.platform.outbound.database.DatabaseTarget.Reach;
import dev.livegate.platform.outbound.database.DatabaseTargets;
import dev.livegate.platform.outbound.http.Exchange;
import dev.livegate.platform.outbound.http.Failure;
import dev.livegate.platform.outbound.http.Outbound;
import dev.livegate.platform.outbound.http.Outcome;
import dev.livegate.platform.outbound.http.Reason;
import dev.livegate.platform.outbound.http.Request;
import dev.livegate.platform.scope.Actor;
import dev.livegate.platform.scope.Scope;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The instance as a preview starts it, without a word of configuration. */
@QuarkusTest
class PreviewTest {

    @Inject
    Targets targets;

    @Inject
    Outbound outbound;

    @Inject
    DatabaseTargets databases;

    @Inject
    DatabaseProbe probe;

    @Test
    void mayCallTheSandboxOnThisMachine() {
        // Given
        Target target = targets.parse("http://localhost:5039/");

        // When
        Outcome outcome = outbound.fetch(scope(), Request.get(target)).join();

        // Then
        assertThat(target.preview()).isTrue();
        assertThat(outcome)
                .satisfiesAnyOf(
                        answered -> assertThat(answered).isInstanceOf(Exchange.class),
                        failed -> assertThat(((Failure) failed).reason()).isEqualTo(Reason.CONNECTION_REFUSED));
    }

    @Test
    void mayConnectToTheDemoDatabase() {
        // When
        var target = databases.parse("postgresql://demo:x@localhost:15432/demo_customer");

        // Then
        assertThat(target.reach()).isEqualTo(Reach.PREVIEW);
        assertThat(probe.connect(scope(), target, DatabaseProbe.LONGEST).join()).isNotNull();
    }

    private static Scope scope() {
        return new Scope(UUID.randomUUID(), Actor.livegate("test"));
    }
}
