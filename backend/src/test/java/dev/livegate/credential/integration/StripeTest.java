package dev.livegate.credential.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.credential.vendor.Bench;
import dev.livegate.platform.check.Finding;
import dev.livegate.platform.check.Status;
import dev.livegate.sandbox.host.Answer;
import dev.livegate.testing.Proves;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors as docs.stripe.com/api/errors publishes them, played by the look-alike of the sandbox. */
class StripeTest {

    private static final Bench BENCH = new Bench(new Stripe());

    @AfterAll
    static void close() {
        BENCH.close();
    }

    private static final Map<String, String> KEYS = Map.of(
            "STRIPE_SECRET_KEY", "sk_test_51ABCDEFGHIJKLMNsecretpart",
            "STRIPE_PUBLISHABLE_KEY", "pk_test_51ABCDEFGHIJKLMNpublicpart",
            "STRIPE_WEBHOOK_SECRET", "whsec_9aB3cD4eF5gH6iJ7kL8m");

    @ParameterizedTest
    @CsvSource({
        "STRIPE_SECRET_KEY, sk_live_4eC39HqLyjWDarjtT1, passed",
        "STRIPE_SECRET_KEY, rk_live_4eC39HqLyjWDarjtT1, passed",
        "STRIPE_SECRET_KEY, sk_test_4eC39HqLyjWDarjtT1, warning",
        "STRIPE_SECRET_KEY, pk_live_4eC39HqLyjWDarjtT1, failed",
        "STRIPE_SECRET_KEY, sk_live_!cut!, failed",
        "STRIPE_SECRET_KEY, \"sk_live_4eC39HqLyjWDarjtT1\", failed",
        "STRIPE_SECRET_KEY, sk_live_****************, failed",
        "STRIPE_SECRET_KEY, your_secret_key, failed",
        "STRIPE_PUBLISHABLE_KEY, pk_live_4eC39HqLyjWDarjtT1, passed",
        "NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY, sk_live_4eC39HqLyjWDarjtT1, failed",
        "STRIPE_WEBHOOK_SECRET, whsec_9aB3cD4eF5gH6iJ7kL8m, passed",
        "STRIPE_WEBHOOK_SECRET, we_1MgafDLkdIwHu7ix, failed",
    })
    @Proves({"LIST-9 to LIST-11", "LIST-35"})
    void knowsTheFormOfEachKey(String key, String value, Status status) {
        assertThat(BENCH.status(key, value)).isEqualTo(status);
    }

    @Test
    void takesNoTestKeyInProduction() {
        // When
        Finding finding = BENCH.inProduction("STRIPE_SECRET_KEY", "sk_test_4eC39HqLyjWDarjtT1");

        // Then
        assertThat(finding.status()).isEqualTo(Status.failed);
        assertThat(finding.message())
                .isEqualTo(
                        "This is a test key, with which Stripe does nothing for real; put the live key in its place.");
    }

    @Test
    void knowsAPublishableKeyOfAnotherAccount() {
        // When
        Finding finding =
                BENCH.together(Bench.with(KEYS, "STRIPE_PUBLISHABLE_KEY", "pk_test_51ZZZZZZZZZZZZZZpublicpart"));

        // Then
        assertThat(finding.status()).isEqualTo(Status.failed);
        assertThat(finding.message()).contains("another Stripe account");
    }

    @Test
    void knowsKeysOfDifferentModes() {
        // When
        Finding finding =
                BENCH.together(Bench.with(KEYS, "STRIPE_PUBLISHABLE_KEY", "pk_live_51ABCDEFGHIJKLMNpublicpart"));

        // Then
        assertThat(finding.message()).contains("test mode").contains("live mode");
        assertThat(BENCH.together(KEYS).status()).isEqualTo(Status.passed);
    }

    @Test
    void knowsAPageWithAnotherKeyThanTheServer() {
        // When
        Finding finding =
                BENCH.together(Bench.with(KEYS, "NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY", "pk_test_anotherkeyatall"));

        // Then
        assertThat(finding.message()).contains("The page uses another publishable key");
    }

    @Test
    @Proves({"WIZ-18", "LIST-9"})
    void asksTheAccountBehindTheKey() {
        // Given
        try (var stripe = dev.livegate.sandbox.stripe.Stripe.start()) {

            // When
            Finding finding = BENCH.askedAt(KEYS, stripe.url());

            // Then
            assertThat(finding.status()).isEqualTo(Status.passed);
            assertThat(stripe.requests())
                    .hasSize(1)
                    .allMatch(request -> request.get("method").equals("GET"));
        }
    }

    @Test
    void knowsARevokedKeyAndARestrictedAccount() {
        // Given
        try (var stripe = dev.livegate.sandbox.stripe.Stripe.start()) {
            stripe.set(Map.of("stripe", "restricted"));

            // When
            Finding restricted = BENCH.askedAt(KEYS, stripe.url());

            // Then
            assertThat(restricted.status()).isEqualTo(Status.warning);
            assertThat(restricted.message()).contains("cannot take payments");
            assertThat(BENCH.askedAt(
                                    Bench.with(KEYS, "STRIPE_SECRET_KEY", "sk_test_51ABCDEFGHIJKLMNrevoked"),
                                    stripe.url())
                            .message())
                    .contains("does not know this secret key");
        }
    }

    @Test
    void saysWhatARestrictedKeyMayNotRead() {
        // Given
        Map<String, Object> refusal =
                Map.of("error", Map.of("type", "invalid_request_error", "code", "more_permissions_required"));

        // When
        Finding finding = BENCH.asked(KEYS, call -> Answer.json(403, refusal));

        // Then
        assertThat(finding.status()).isEqualTo(Status.warning);
        assertThat(finding.message()).contains("restricted key is valid");
    }

    @Test
    void blamesNoKeyForAVendorInTrouble() {
        // When
        Finding busy = BENCH.asked(KEYS, call -> Answer.json(429, Map.of()));

        // Then
        assertThat(busy.status()).isEqualTo(Status.deferred);
        assertThat(BENCH.asked(KEYS, call -> Answer.html(503, "<h1>down</h1>")).status())
                .isEqualTo(Status.deferred);
        assertThat(BENCH.askedAt(KEYS, "http://localhost:1025").message()).contains("could not be asked");
        assertThat(BENCH.askedAt(KEYS, "http://10.0.0.1").message()).contains("could not be asked");
    }

    @Test
    void waitsNotForeverForAVendor() {
        // Given
        long began = System.nanoTime();

        // When
        Finding finding = BENCH.asked(KEYS, call -> Answer.hanging());

        // Then
        assertThat(finding.status()).isEqualTo(Status.deferred);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(6));
    }
}
