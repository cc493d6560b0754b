package dev.livegate.tenant.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.testing.People;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Launches are forgotten once nothing of them can be taken back. */
@QuarkusTest
class ForgottenLaunchesTest {

    private static final Clearing.Day TODAY = new Clearing.Day(LocalDate.EPOCH);

    @Inject
    Clearing clearing;

    private final UUID tenant = People.tenant("forgetful").id();
    private final UUID product = UUID.randomUUID();

    @Test
    @Proves("SELL-61")
    void forgetsLaunchesThatALaterOneStandsOn() {
        // Given
        launch("completed", 500);
        launch("failed", 490);
        UUID onSale = launch("completed", 450);
        // When
        clearing.run(TODAY);
        // Then
        assertThat(ids("product_deployments")).containsExactly(onSale.toString());
    }

    @Test
    void keepsALaunchThatCanStillBeTakenBackHoweverOld() {
        // Given
        UUID onSale = launch("completed", 500);
        UUID stuck = launch("failed", 450);
        change(stuck, "sent");
        launch("failed", 445);
        launch("rolled_back", 440);
        launch("cancelled", 430);
        // When
        clearing.run(TODAY);
        // Then
        assertThat(ids("product_deployments")).containsExactlyInAnyOrder(onSale.toString(), stuck.toString());
    }

    @Test
    void keepsLaunchesOfTheirPeriodAndThoseThatHaveNotEnded() {
        // Given
        launch("cancelled", 399);
        launch("scheduled", 500);
        // When
        clearing.run(TODAY);
        // Then
        assertThat(ids("product_deployments")).hasSize(2);
    }

    @Test
    void forgetsWhatALaunchChangedWithIt() {
        // Given
        change(launch("rolled_back", 500), "undone");
        // When
        clearing.run(TODAY);
        // Then
        assertThat(ids("launch_changes")).isEmpty();
    }

    @Test
    void forgetsOldBatchesButThoseThatAreUnderWay() {
        // Given
        batch("completed", 500);
        UUID young = batch("failed", 1);
        UUID underWay = batch("launching", 500);
        // When
        clearing.run(TODAY);
        // Then
        assertThat(ids("launch_batches")).containsExactlyInAnyOrder(young.toString(), underWay.toString());
    }

    private UUID launch(String status, int daysAgo) {
        UUID id = UUID.randomUUID();
        OffsetDateTime at = daysAgo(daysAgo);
        Superuser.tamper("""
                insert into product_deployments (tenant_id, id, product_id, environment, sell_before_live, product_json,
                    status, rolling_back, progress, progress_message, created_at, started_at, finished_at)
                values (?, ?, ?, 'sandbox', false, '{}', ?, false, 0, '', ?, ?, ?)""", tenant, id, product, status, at, at, status.equals("scheduled") ? null : at);
        return id;
    }

    private void change(UUID launch, String status) {
        Superuser.tamper("""
                insert into launch_changes (tenant_id, id, deployment_id, position, change_json, status, generation)
                values (?, ?, ?, 1, '{}', ?, 1)""", tenant, UUID.randomUUID(), launch, status);
    }

    private UUID batch(String status, int daysAgo) {
        UUID id = UUID.randomUUID();
        OffsetDateTime at = daysAgo(daysAgo);
        Superuser.tamper("""
                insert into launch_batches (tenant_id, id, environment, sell_before_live, stop_on_failure, status,
                    created_by, created_at, finished_at)
                values (?, ?, 'sandbox', false, true, ?, 'Ada', ?, ?)""", tenant, id, status, at, status.equals("launching") ? null : at);
        return id;
    }

    private List<String> ids(String table) {
        return Superuser.read("select id from " + table + " where tenant_id = ?", tenant);
    }

    private static OffsetDateTime daysAgo(int days) {
        return Instant.now().minus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC);
    }
}
