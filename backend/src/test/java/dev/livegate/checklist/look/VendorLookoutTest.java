package dev.livegate.checklist.look;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.checklist.Evaluation;
import dev.livegate.checklist.facts.Dossier;
import dev.livegate.checklist.facts.FactBook;
import dev.livegate.checklist.facts.Observation;
import dev.livegate.golive.Launch;
import dev.livegate.platform.scope.Scope;
import dev.livegate.sandbox.host.Answer;
import dev.livegate.sandbox.host.HttpHost;
import dev.livegate.testing.OpenDatabases;
import dev.livegate.testing.People;
import dev.livegate.testing.People.Person;
import dev.livegate.testing.People.Team;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Vendors that say yes, no, or nothing. */
@QuarkusTest
@TestProfile(OpenDatabases.class)
class VendorLookoutTest {

    private static final String KEY = "sk-proj-0123456789abcdefghijklmn";
    private static final String SIGNING_SECRET = "whsec_livegatetest0123456789";

    @Inject
    VendorLookout lookout;

    @Inject
    FactBook book;

    @Inject
    Evaluation evaluation;

    private final Team team = People.tenant("vendors");
    private final Person owner = team.owner();

    @ParameterizedTest
    @CsvSource({"200, passed", "401, failed", "403, warning", "429, deferred", "500, deferred"})
    void writesDownWhatAVendorSaysOfTheKeys(int status, String verdict) {
        // Given
        bring(owner, "OPENAI_API_KEY", KEY);
        try (HttpHost vendor = HttpHost.open(OpenDatabases.OPENAI, call -> Answer.json(status, Map.of()))) {
            // When
            Map<String, String> seen = seen(team.scope());
            // Then
            assertThat(seen).isEqualTo(Map.of("vendor.openai", verdict));
        }
    }

    @Test
    void ticksNothingWhereNobodyAnswers() {
        // Given
        bring(owner, "OPENAI_API_KEY", KEY);
        // When
        Map<String, String> seen = seen(team.scope());
        // Then
        assertThat(seen).isEqualTo(Map.of("vendor.openai", "deferred"));
    }

    @Test
    void leavesARedisThatOnlyTheAppReachesToTheApp() {
        // Given
        bring(owner, "REDIS_URL", "redis://red-abc123:6379");
        // When
        Map<String, String> seen = seen(team.scope());
        // Then
        assertThat(seen).isEqualTo(Map.of("redis.answers", "deferred"));
    }

    @Test
    void asksNobodyAboutKeysThatAreMissingOrWrongAlready() {
        // Given
        bring(owner, "OPENAI_API_KEY", "sk-ant-nothing-for-openai-at-all");
        bring(owner, "STRIPE_SECRET_KEY", "sk_test_51ABCDEFGHIJKLMNsecretpart");
        // When
        Map<String, String> seen = seen(team.scope());
        // Then
        assertThat(seen).isEmpty();
        assertThat(lookout.isDue(book.read(team.scope()))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({SIGNING_SECRET + ", passed", "whsec_of_somebody_else_here, failed"})
    void looksHowAVendorIsSetUpForTheApp(String secretOfTheApp, String verdict) {
        // Given
        Launch launch = sellingApp();
        launch.app("stripeSecret", secretOfTheApp);
        try (HttpHost stripe =
                HttpHost.open(OpenDatabases.STRIPE, call -> Answer.json(200, Map.of("data", List.of())))) {
            // When
            Map<String, String> seen = seen(launch.team.scope());
            // Then
            assertThat(seen)
                    .containsEntry("synthetic.stripe-event", verdict)
                    .containsEntry("stripe.products", "failed")
                    .containsEntry("stripe.endpoint", "failed");
        }
    }

    @Test
    void leavesOutWhatAVendorDoesNotTell() {
        // Given
        Launch launch = sellingApp();
        try (HttpHost stripe = HttpHost.open(OpenDatabases.STRIPE, call -> Answer.empty(503))) {
            // When
            Map<String, String> seen = seen(launch.team.scope());
            // Then
            assertThat(seen).containsOnlyKeys("vendor.stripe", "synthetic.stripe-event");
            assertThat(seen).containsEntry("vendor.stripe", "deferred");
        }
    }

    @Test
    void troublesAVendorOnceHoweverOftenTheListIsGoneThrough() {
        // Given
        bring(owner, "OPENAI_API_KEY", KEY);
        AtomicInteger asked = new AtomicInteger();
        try (HttpHost vendor = HttpHost.open(OpenDatabases.OPENAI, call -> {
            asked.incrementAndGet();
            return Answer.json(200, Map.of());
        })) {
            // When
            Stream.of(1, 2, 3).forEach(round -> evaluation.look(team.scope()));
            // Then
            assertThat(asked).hasValue(1);
        }
    }

    @Test
    void isDueForANewKeyAndAfterAnHour() {
        // Given
        bring(owner, "OPENAI_API_KEY", KEY);
        // When
        List<Boolean> due = Stream.<Runnable>of(
                        () -> {},
                        this::look,
                        this::anHourGoesBy,
                        this::look,
                        () -> bring(owner, "OPENAI_API_KEY", KEY + "another"))
                .map(event -> {
                    event.run();
                    return lookout.isDue(book.read(team.scope()));
                })
                .toList();
        // Then
        assertThat(due).containsExactly(true, false, true, false, true);
    }

    /** Somebody who has all keys of Stripe and an app that takes its events. */
    private static Launch sellingApp() {
        Launch launch = Launch.answered();
        bring(launch.owner, "STRIPE_SECRET_KEY", "sk_test_51ABCDEFGHIJKLMNsecretpart");
        bring(launch.owner, "STRIPE_PUBLISHABLE_KEY", "pk_test_51ABCDEFGHIJKLMNpublicpart");
        bring(launch.owner, "STRIPE_WEBHOOK_SECRET", SIGNING_SECRET);
        return launch;
    }

    private static void bring(Person person, String key, String value) {
        person.calls()
                .body(Map.of("value", value))
                .put("/api/credentials/" + key)
                .then()
                .statusCode(200);
    }

    private Map<String, String> seen(Scope scope) {
        Map<String, String> seen = new TreeMap<>();
        lookout.look(book.read(scope))
                .forEach(one -> seen.put(one.fact(), one.status().name()));
        return seen;
    }

    private void look() {
        Dossier dossier = book.read(team.scope());
        List<Observation> seen = lookout.look(dossier);
        book.write(dossier, seen);
    }

    private void anHourGoesBy() {
        Superuser.tamper(
                "update checklist_fact set observed_at = observed_at - interval '61 minutes' where tenant_id = ?",
                team.id());
    }
}
