package dev.livegate.golden;

import static dev.livegate.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.sandbox.webhook.WebhookSink;
import dev.livegate.testing.Counted;
import dev.livegate.testing.CountingDriver;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Statements;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * JOIN-86: what a sign-up may ask of the database. Rows of people, flow, job, outbox, audit, idempotency, limit and flag
 * are counted apart, each under its name; a statement that has no name fails.
 */
@QuarkusTest
@TestProfile(Counted.class)
class QueryBudgetTest {

    private static WebhookSink make;

    private final Stranger stranger = new Stranger();

    @BeforeAll
    static void openMake() {
        make = PreviewPorts.webhookSink();
    }

    @AfterAll
    static void closeMake() {
        make.close();
    }

    @Test
    @Proves("JOIN-86")
    void createsATenantWithOneInsert() {
        // Given
        CountingDriver.sent();
        // When
        stranger.start("starter");
        // Then
        List<String> sent = CountingDriver.sent();
        assertThat(Statements.onTenantData(sent, true)).containsExactly("insert tenants");
        assertThat(Statements.onTenantData(sent, false)).isEmpty();
        assertThat(Collections.frequency(Statements.named(sent), "people")).isEqualTo(2);
        assertThat(Collections.frequency(Statements.named(sent), "audit")).isEqualTo(1);
        assertThat(Collections.frequency(Statements.named(sent), "idempotency")).isEqualTo(2);
    }

    @Test
    @Proves({"JOIN-13", "JOIN-86"})
    void takesTheColoursWithOneUpdate() {
        // Given
        stranger.start("starter");
        CountingDriver.sent();
        // When
        stranger.brand();
        // Then
        List<String> sent = CountingDriver.sent();
        assertThat(Statements.onTenantData(sent, true)).containsExactly("update tenants");
        assertThat(Statements.onTenantData(sent, false))
                .hasSizeLessThanOrEqualTo(2)
                .containsOnly("select tenants");
    }

    @Test
    @Proves({"JOIN-16", "JOIN-86", "JOIN-108", "JOIN-117"})
    void takesTheWebhookWithOneUpsertAndProvisionsWithThreeInsertsAndTwoUpdates() {
        // Given
        stranger.start("starter");
        CountingDriver.sent();
        // When
        stranger.make(make.url() + "/make/ok");
        // Then
        eventually(() -> assertThat(Superuser.read("select provision_state from tenants where slug = ?", stranger.slug))
                .containsExactly("complete"));
        List<String> sent = CountingDriver.sent();
        assertThat(Statements.onTenantData(sent, true))
                .containsExactlyInAnyOrder(
                        "upsert make_webhooks",
                        "insert posts",
                        "insert fixtures",
                        "insert routes",
                        "update tenants",
                        "update tenants");
        assertThat(Statements.onTenantData(sent, false))
                .containsOnly("select tenants", "select make_webhooks", "select routes")
                .hasSizeLessThanOrEqualTo(16);
        assertThat(Collections.frequency(Statements.named(sent), "outbox")).isPositive();
    }
}
