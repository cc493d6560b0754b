package dev.livegate.tenant.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.platform.audit.Audit;
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

@QuarkusTest
class ClearingTest {

    private static final Clearing.Day TODAY = new Clearing.Day(LocalDate.EPOCH);
    private static final UUID FIRST = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID SECOND = UUID.fromString("00000000-0000-7000-8000-000000000002");

    private static final String NOTICE = """
            insert into notices (tenant_id, id, topic, title, sentence, details, path, body, created_at)
            values (?, ?, 'app.live', 'Live', 'It is live.', '', '/dashboard', '{}', ?)""";

    @Inject
    Clearing clearing;

    @Inject
    Calendar calendar;

    private final UUID tenant = People.tenant("clearing").id();

    @Test
    @Proves("SELL-61")
    void forgetsOldRunsButTheLatestOfARevision() {
        // Given
        run(FIRST, "VERIFY", daysAgo(500));
        run(SECOND, "VERIFY", daysAgo(450));
        // When
        clearing.run(TODAY);
        // Then
        assertThat(ids("deploy_run")).containsExactly(SECOND.toString());
    }

    @Test
    void keepsRunsThatAreYoungerThanTheirPeriod() {
        // Given
        run(FIRST, "PREFLIGHT", daysAgo(399));
        run(SECOND, "PREFLIGHT", daysAgo(1));
        // When
        clearing.run(TODAY);
        // Then
        assertThat(ids("deploy_run")).hasSize(2);
    }

    @Test
    void leavesRoundsOfTheWatchToTheirOwnPeriod() {
        // Given
        run(FIRST, "WATCH", daysAgo(500));
        run(SECOND, "WATCH", daysAgo(450));
        // When
        clearing.run(TODAY);
        // Then
        assertThat(ids("deploy_run")).hasSize(2);
    }

    @Test
    void forgetsOldFlowsThatHaveEndedWithTheirSteps() {
        // Given
        flow(FIRST, "complete", daysAgo(500));
        flow(SECOND, "complete", daysAgo(450));
        step(FIRST);
        // When
        clearing.run(TODAY);
        // Then
        assertThat(ids("flow_runs")).containsExactly(SECOND.toString());
        assertThat(ids("flow_steps")).isEmpty();
    }

    @Test
    void neverForgetsAFlowThatIsUnderWay() {
        // Given
        flow(FIRST, "processing", daysAgo(500));
        flow(SECOND, "complete", daysAgo(1));
        // When
        clearing.run(TODAY);
        // Then
        assertThat(ids("flow_runs")).hasSize(2);
    }

    @Test
    void forgetsMailsOfTenantsAndOfNobody() {
        // Given
        mail(tenant, daysAgo(31));
        mail(Audit.PLATFORM, daysAgo(31));
        mail(tenant, daysAgo(29));
        // When
        clearing.run(TODAY);
        // Then
        assertThat(ids("mails")).hasSize(1);
        assertThat(Superuser.read("select id from mails where created_at < now() - interval '30 days'"))
                .isEmpty();
    }

    @Test
    void forgetsCallsFromMake() {
        // Given
        Superuser.tamper(
                "insert into make_calls (tenant_id, id, signature, event, bytes, received_at) values (?, ?, ?, 'e', 1, ?)",
                tenant,
                UUID.randomUUID(),
                "a".repeat(64),
                daysAgo(31));
        // When
        clearing.run(TODAY);
        // Then
        assertThat(ids("make_calls")).isEmpty();
    }

    @Test
    void forgetsOldDeliveriesAndNoticesButThoseThatAreOnTheirWay() {
        // Given
        UUID endpoint = endpoint();
        UUID old = notice(daysAgo(31));
        UUID underWay = notice(daysAgo(31));
        UUID young = notice(daysAgo(29));
        delivery(endpoint, old, "delivered", daysAgo(31));
        UUID pending = delivery(endpoint, underWay, "pending", daysAgo(31));
        UUID kept = delivery(endpoint, young, "failed", daysAgo(29));
        delivery(endpoint, old, "failed", daysAgo(1));
        // When
        clearing.run(TODAY);
        // Then
        assertThat(ids("notices")).containsExactlyInAnyOrder(underWay.toString(), young.toString());
        assertThat(ids("webhook_deliveries")).containsExactlyInAnyOrder(pending.toString(), kept.toString());
    }

    @Test
    void forgetsTheDeliveriesOfOneTenantOnly() {
        // Given
        UUID neighbour = People.tenant("neighbour").id();
        UUID notice = UUID.randomUUID();
        Superuser.tamper(NOTICE, neighbour, notice, daysAgo(29));
        notice(daysAgo(31));
        // When
        clearing.run(TODAY);
        // Then
        assertThat(ids("notices")).isEmpty();
        assertThat(Superuser.read("select id from notices where tenant_id = ?", neighbour))
                .containsExactly(notice.toString());
    }

    @Test
    void isAskedForOnceHoweverManyReplicasAsk() {
        // Given
        calendar.ask();
        // When
        calendar.ask();
        // Then
        assertThat(Superuser.read("select 1 from scheduled_tasks where task_name = 'retention'"))
                .hasSizeLessThan(2);
    }

    private void run(UUID id, String kind, OffsetDateTime at) {
        Superuser.tamper("""
                insert into deploy_run (tenant_id, id, revision, kind, status, results_json, preview, started_at)
                values (?, ?, 1, ?, 'passed', '[]', false, ?)""", tenant, id, kind, at);
    }

    private void flow(UUID id, String status, OffsetDateTime at) {
        Superuser.tamper("""
                insert into flow_runs (tenant_id, id, flow, subject, status, round, created_at, updated_at)
                values (?, ?, 'provision-pro', ?, ?, 1, ?, ?)""", tenant, id, tenant, status, at, at);
    }

    private void step(UUID run) {
        Superuser.tamper("""
                insert into flow_steps (tenant_id, id, run_id, position, name, title, status)
                values (?, ?, ?, 1, 'seed-defaults', 'Seed', 'complete')""", tenant, UUID.randomUUID(), run);
    }

    private static void mail(UUID owner, OffsetDateTime at) {
        Superuser.tamper("""
                insert into mails (tenant_id, id, message_id, recipient, subject, state, created_at)
                values (?, ?, ?, 'ada@example.com', 'Hello', 'sent', ?)""", owner, UUID.randomUUID(), UUID.randomUUID().toString(), at);
    }

    private UUID endpoint() {
        UUID id = UUID.randomUUID();
        Superuser.tamper("""
                insert into webhook_endpoints (tenant_id, id, url, description, topics, enabled, failures, created_at)
                values (?, ?, 'https://hooks.example.com', '', '{}', true, 0, now())""", tenant, id);
        return id;
    }

    private UUID notice(OffsetDateTime at) {
        UUID id = UUID.randomUUID();
        Superuser.tamper(NOTICE, tenant, id, at);
        return id;
    }

    private UUID delivery(UUID endpoint, UUID notice, String state, OffsetDateTime at) {
        UUID id = UUID.randomUUID();
        Superuser.tamper("""
                insert into webhook_deliveries (tenant_id, id, endpoint_id, notice_id, by_hand, state, tries, log_json,
                    created_at) values (?, ?, ?, ?, true, ?, 1, '[]', ?)""", tenant, id, endpoint, notice, state, at);
        return id;
    }

    private List<String> ids(String table) {
        return Superuser.read("select id from " + table + " where tenant_id = ?", tenant);
    }

    private static OffsetDateTime daysAgo(int days) {
        return Instant.now().minus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC);
    }
}
