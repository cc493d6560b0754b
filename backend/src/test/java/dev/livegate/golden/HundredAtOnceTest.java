package dev.livegate.golden;

import static dev.livegate.testing.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.sandbox.webhook.WebhookSink;
import dev.livegate.testing.Counted;
import dev.livegate.testing.Parallel;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How long it takes is measured by scripts/bench.sh B6; here it is counted. */
@QuarkusTest
@TestProfile(Counted.class)
class HundredAtOnceTest {

    private static final int MANY = 100;
    private static final String MINE = "(select id from tenants where slug like 'f1-%')";

    private static WebhookSink make;

    @BeforeAll
    static void openMake() {
        make = PreviewPorts.webhookSink();
        Superuser.tamper("update tenants set slug = 'old-' || slug where slug like 'f1-%'");
    }

    @AfterAll
    static void closeMake() {
        make.close();
    }

    @Test
    @Proves({"JOIN-26", "JOIN-27", "JOIN-29", "JOIN-111", "JOIN-126", "JOIN-127"})
    void completesEverySignUpOnce() {
        // When
        List<Integer> statuses = Parallel.times(MANY, HundredAtOnceTest::signUp);
        // Then
        assertThat(statuses).containsOnly(200);
        within(
                Duration.ofSeconds(60),
                () -> assertThat(Superuser.read("select provision_state || count(*) from tenants where id in " + MINE
                                + " group by provision_state"))
                        .containsExactly("complete" + MANY));
        for (String table : List.of("posts", "fixtures", "routes")) {
            assertThat(perTenant(table)).as(table).containsExactly("1");
        }
        assertThat(Superuser.read("select distinct n::text from (select count(*) as n from mails"
                        + " where recipient like 'f1-%@example.test' and message_id like '<welcome-%'"
                        + " and created_at > now() - interval '2 minutes' group by recipient) one"))
                .containsExactly("1");
        assertThat(Superuser.read(
                        "select count(*)::text from flow_runs where status = 'complete' and tenant_id in " + MINE))
                .containsExactly(Integer.toString(MANY));
    }

    private static int signUp() {
        Stranger stranger = new Stranger();
        stranger.start("starter");
        stranger.brand();
        return stranger.make(make.url() + "/make/ok").statusCode();
    }

    private static List<String> perTenant(String table) {
        return Superuser.read("select distinct n::text from (select t.id, count(x.id) as n from tenants t left join "
                + table + " x on x.tenant_id = t.id where t.slug like 'f1-%' group by t.id) one");
    }
}
