package dev.livegate.golden;

import static dev.livegate.testing.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.livegate.testing.Proves;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * kill -9 at any time during a sign-up: every tenant ends complete or failed with a reason, Retry completes it, and each
 * effect is there once. {@code -Dlivegate.kills=200} for a long run, {@code -Dlivegate.seed=…} to repeat one.
 */
class ProvisioningKillsIT {

    private static final int KILLS = Integer.getInteger("livegate.kills", 5);
    private static final long SEED = Long.getLong("livegate.seed", System.nanoTime());
    private static final int LONGEST_LIFE_MILLIS = 1_500;
    // Pro, starter whose webhook answers, starter whose webhook is broken at first.
    private static final int KINDS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(60 + 2L * KILLS);

    private static final String QUEUED = "select distinct tenant_id::text from flow_runs";
    private static final String UNFINISHED =
            "select tenant_id::text from flow_runs where status in ('pending', 'processing')";

    private static TwoReplicas replicas;
    private static HttpServer make;
    private static volatile int makeAnswers = 500;

    private final List<Stranger> strangers = new ArrayList<>();

    @BeforeAll
    static void aMakeThatIsBrokenAtFirst() throws Exception {
        replicas = TwoReplicas.make();
        make = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), PreviewPorts.free()), 0);
        make.createContext("/", call -> {
            call.sendResponseHeaders(call.getRequestURI().getPath().equals("/good") ? 200 : makeAnswers, -1);
            call.close();
        });
        make.start();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        make.stop(0);
        replicas.close();
    }

    @Test
    @Proves({"JOIN-25", "JOIN-32", "JOIN-93", "JOIN-130"})
    void leavesNoTenantHalfWay() throws Exception {
        // Given
        var random = new Random(SEED);
        int interrupted = 0;
        // When
        for (int i = 0; i < KILLS; i++) {
            replicas.one.start();
            signUp(i % KINDS);
            signUpForAWhile(random.nextInt(LONGEST_LIFE_MILLIS), random);
            replicas.one.kill();
            interrupted += replicas.read(UNFINISHED).size();
        }
        replicas.one.start();
        within(PATIENCE, () -> assertThat(replicas.read(UNFINISHED)).isEmpty());
        List<String> failed = replicas.read("select id::text from tenants where provision_state = 'failed'");
        everyTenantEndedForAReason();
        retryAll(failed);
        // Then
        System.out.printf(
                "kills %d, seed %d: %d sign-ups, %d found unfinished after a kill, %d failed and were retried%n",
                KILLS, SEED, replicas.read(QUEUED).size(), interrupted, failed.size());
        assertThat(interrupted).as("kills that hit something").isPositive();
        assertThat(failed).as("set-ups that failed").isNotEmpty();
        within(
                PATIENCE,
                () -> assertThat(replicas.read("select distinct provision_state from tenants where id in ("
                                + QUEUED.replace("::text", "") + ")"))
                        .containsExactly("complete"));
        everyEffectIsThereOnce();
    }

    private void signUpForAWhile(int millis, Random random) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMillis(millis).toNanos();
        do {
            int kind = random.nextInt(KINDS);
            Thread hand = new Thread(() -> signUp(kind));
            hand.setDaemon(true);
            hand.start();
            Thread.sleep(40);
        } while (System.nanoTime() < end);
    }

    /** Whatever breaks here broke because the application was killed. */
    private void signUp(int kind) {
        try {
            Stranger stranger = TwoReplicas.stranger(replicas.one);
            stranger.start(kind == 0 ? "pro" : "starter");
            synchronized (strangers) {
                strangers.add(stranger);
            }
            if (kind == 0) {
                stranger.pro();
            } else {
                stranger.make("http://localhost:" + make.getAddress().getPort() + (kind == 1 ? "/good" : "/bad"));
            }
        } catch (RuntimeException | AssertionError killed) {
            assertThat(killed).isNotInstanceOf(NullPointerException.class);
        } catch (Exception killed) {
            assertThat(killed).isInstanceOf(IOException.class);
        }
    }

    private static void everyTenantEndedForAReason() {
        assertThat(replicas.read("select id::text from tenants where id in (" + QUEUED.replace("::text", "")
                        + ") and not (provision_state = 'complete'"
                        + " or (provision_state = 'failed' and provision_reason <> ''))"))
                .isEmpty();
    }

    private void retryAll(List<String> failed) {
        makeAnswers = 200;
        List<Integer> statuses = strangers.stream()
                .filter(stranger -> failed.contains(stranger.tenant()))
                .map(stranger -> stranger.retry().statusCode())
                .toList();
        assertThat(statuses).containsOnly(202).hasSameSizeAs(failed);
    }

    private static void everyEffectIsThereOnce() {
        for (String effect : List.of("posts", "fixtures", "routes")) {
            assertThat(replicas.read("select distinct n::text from (select r.tenant_id, count(distinct e.id) as n"
                            + " from flow_runs r left join " + effect
                            + " e on e.tenant_id = r.tenant_id group by r.tenant_id) one"))
                    .as(effect)
                    .containsExactly("1");
        }
        assertThat(
                        replicas.read(
                                "select distinct n::text from (select r.id, count(m.id) as n from flow_runs r"
                                        + " left join mails m on m.message_id = '<welcome-' || r.id || '@livegate>' group by r.id) one"))
                .as("mails")
                .containsExactly("1");
        assertThat(replicas.read("select distinct n::text from (select r.tenant_id, count(a.seq) as n from flow_runs r"
                        + " left join audit_record a on a.tenant_id = r.tenant_id and a.event = 'PROVISIONING_COMPLETE'"
                        + " group by r.tenant_id) one"))
                .as("audit records")
                .containsExactly("1");
    }
}
