package dev.livegate.sandbox.stripe;

import static dev.livegate.sandbox.stripe.StripeClient.error;
import static dev.livegate.sandbox.stripe.StripeClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livegate.sandbox.host.Http;
import java.io.UncheckedIOException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StripeTest {
    private static final String PRODUCTS = "/v1/products";

    private final Stripe stripe = Stripe.start();
    private final StripeClient client = new StripeClient(stripe.url(), StripeClient.TEST_KEY);

    @AfterEach
    void stop() {
        stripe.close();
    }

    @Test
    void keepsTestAndLiveApart() {
        // Given
        client.create(PRODUCTS, "name=Only%20in%20test");
        // When
        var live = new StripeClient(stripe.url(), "sk_live_abc123");
        // Then
        assertThat(client.read(PRODUCTS).path("data")).hasSize(1);
        assertThat(live.read(PRODUCTS).path("data")).isEmpty();
        assertThat(live.create(PRODUCTS, "name=x").path("livemode").asBoolean()).isTrue();
        assertThat(live.read("/v1/account").path("id"))
                .isEqualTo(client.read("/v1/account").path("id"));
    }

    @Test
    void keepsAccountsApart() {
        // Given
        var one = new StripeClient(stripe.url(), "sk_test_51AAAAAAAAAAAAAAxyz");
        one.create(PRODUCTS, "name=Mine");
        // When
        var other = new StripeClient(stripe.url(), "sk_test_51BBBBBBBBBBBBBBxyz");
        // Then
        assertThat(other.read(PRODUCTS).path("data")).isEmpty();
        assertThat(other.read("/v1/account").path("id").asText()).isEqualTo("acct_1BBBBBBBBBBBBBB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pk_test_abc", "sk_prod_abc", "hello", "sk_test_", "sk_test_revoked1"})
    void refusesOtherKeysWithoutRepeatingThem(String key) {
        // When
        var answer = new StripeClient(stripe.url(), key).post(PRODUCTS, "name=x");
        // Then
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(error(answer).path("type").asText()).isEqualTo("invalid_request_error");
        assertThat(error(answer).path("message").asText())
                .startsWith("Invalid API Key provided: ")
                .doesNotContain(key);
    }

    @Test
    void takesTheKeyAsBasicUserToo() {
        // Given
        var basic = Base64.getEncoder().encodeToString("sk_test_abc123:".getBytes(StandardCharsets.US_ASCII));
        // When
        var answer = Http.get(stripe.url() + "/v1/balance", "Authorization", "Basic " + basic);
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Http.get(stripe.url() + "/v1/balance").statusCode()).isEqualTo(401);
    }

    @Test
    void echoesThePinnedVersionAndNamesTheRequest() {
        // When
        var answer = client.post(PRODUCTS, "name=x", "Stripe-Version", "2025-03-31.basil");
        // Then
        assertThat(answer.headers().firstValue("stripe-version")).contains("2025-03-31.basil");
        assertThat(answer.headers().firstValue("request-id").orElse("")).matches("req_\\w{14}");
        assertThat(client.post(PRODUCTS, "name=x", "Stripe-Version", "latest").statusCode())
                .isEqualTo(400);
        assertThat(client.post(PRODUCTS, "{}", "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void replaysTheSameRequestUnderTheSameKey() {
        // Given
        var first = client.once(PRODUCTS, "name=x&active=true", "key-1");
        // When
        var second = client.once(PRODUCTS, "active=true&name=x", "key-1");
        // Then
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("idempotent-replayed")).contains("true");
        assertThat(second.headers().firstValue("original-request"))
                .isEqualTo(first.headers().firstValue("request-id"));
        assertThat(first.headers().firstValue("idempotent-replayed")).isEmpty();
        assertThat(client.read(PRODUCTS).path("data")).hasSize(1);
    }

    @Test
    void refusesAnotherRequestUnderTheSameKey() {
        // Given
        client.once(PRODUCTS, "name=x", "key-1");
        // When
        var answer = client.once(PRODUCTS, "name=y", "key-1");
        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(error(answer).path("type").asText()).isEqualTo("idempotency_error");
    }

    @Test
    void doesNotRememberWhatWasRefused() {
        // Given
        client.once("/v1/prices", "currency=usd&unit_amount=1&product=prod_none", "key-1");
        // When
        var answer = client.once(PRODUCTS, "name=y", "key-1");
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void answersConflictWhileTheFirstIsUnderWay() {
        // Given
        stripe.set(Map.of("stripe", "slow"));
        assertThatThrownBy(() -> hurried("key-1")).isInstanceOf(UncheckedIOException.class);
        stripe.set(Map.of("stripe", "ok"));
        // When
        var answer = client.once(PRODUCTS, "name=x", "key-1");
        // Then
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(error(answer).path("code").asText()).isEqualTo("idempotency_key_in_use");
    }

    @Test
    void hasOneEffectForFiftyAtOnce() throws Exception {
        // Given
        var pool = Executors.newFixedThreadPool(8);
        var calls = IntStream.range(0, 50)
                .mapToObj(i -> (Callable<Integer>)
                        () -> client.once(PRODUCTS, "name=x", "key-1").statusCode())
                .toList();
        // When
        var answers = pool.invokeAll(calls);
        // Then
        for (var answer : answers) {
            assertThat(answer.get()).isIn(200, 409);
        }
        assertThat(client.read(PRODUCTS).path("data")).hasSize(1);
        pool.shutdown();
    }

    @ParameterizedTest
    @CsvSource({"429, 429, rate_limit", "lock, 429, lock_timeout", "card, 402, card_declined", "500, 500, ''"})
    void failsWithoutEffectAsOftenAsTold(String fault, int status, String code) {
        // Given
        Http.put(
                stripe.url() + "/_sandbox",
                "{\"stripe\":\"%s\",\"times\":2,\"on\":\"POST /v1/products\"}".formatted(fault));
        // When
        var first = client.once(PRODUCTS, "name=x", "key-1");
        var second = client.once(PRODUCTS, "name=x", "key-1");
        var third = client.once(PRODUCTS, "name=x", "key-1");
        // Then
        assertThat(first.statusCode()).isEqualTo(status);
        assertThat(error(first).path("code").asText("")).isEqualTo(code);
        assertThat(second.statusCode()).isEqualTo(status);
        assertThat(third.statusCode()).isEqualTo(200);
        assertThat(third.headers().firstValue("idempotent-replayed")).isEmpty();
        assertThat(client.read(PRODUCTS).path("data")).hasSize(1);
    }

    @Test
    void losesTheAnswerButNotTheEffect() {
        // Given
        stripe.set(Map.of("stripe", "lost-answer", "times", "1"));
        // When
        var losing = assertThatThrownBy(() -> client.once(PRODUCTS, "name=x", "key-1"));
        var again = client.once(PRODUCTS, "name=x", "key-1");
        // Then
        losing.isInstanceOf(UncheckedIOException.class);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.headers().firstValue("idempotent-replayed")).contains("true");
        assertThat(client.read(PRODUCTS).path("data")).containsExactly(json(again));
    }

    @Test
    void keepsAServerErrorUnderItsKeyWhenTheEffectIsUnknown() {
        // Given
        stripe.set(Map.of("stripe", "500-kept", "times", "1"));
        // When
        var first = client.once(PRODUCTS, "name=x", "key-1");
        var again = client.once(PRODUCTS, "name=x", "key-1");
        // Then
        assertThat(first.statusCode()).isEqualTo(500);
        assertThat(again.statusCode()).isEqualTo(500);
        assertThat(again.headers().firstValue("idempotent-replayed")).contains("true");
    }

    @Test
    void timesOutWithoutEffect() {
        // Given
        stripe.set(Map.of("stripe", "timeout", "on", "POST /v1/products"));
        // When
        var waiting = assertThatThrownBy(() -> hurried("key-1"));
        // Then
        waiting.hasCauseInstanceOf(HttpTimeoutException.class);
        assertThat(client.read(PRODUCTS).path("data")).isEmpty();
    }

    @Test
    void skipsHealthyCallsBeforeItFails() {
        // Given
        stripe.set(Map.of("stripe", "500", "skip", "1", "times", "1"));
        // When
        var answers = IntStream.range(0, 3)
                .mapToObj(i -> client.post(PRODUCTS, "name=x").statusCode())
                .toList();
        // Then
        assertThat(answers).containsExactly(200, 500, 200);
    }

    @Test
    void showsAnAccountThatMayNotCharge() {
        // Given
        stripe.set(Map.of("stripe", "restricted"));
        // When
        var account = client.read("/v1/account");
        // Then
        assertThat(account.path("charges_enabled").asBoolean()).isFalse();
    }

    @Test
    void writesDownEveryRequestWithoutItsKey() {
        // Given
        client.once(PRODUCTS, "name=x&metadata[a]=b", "key-1");
        // When
        var answer = Http.get(stripe.url() + "/_sandbox/requests");
        // Then
        var entry = json(answer).get(0);
        assertThat(entry.path("method").asText()).isEqualTo("POST");
        assertThat(entry.path("params").path("metadata").path("a").asText()).isEqualTo("b");
        assertThat(entry.path("idempotencyKey").asText()).isEqualTo("key-1");
        assertThat(entry.path("status").asInt()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain(StripeClient.TEST_KEY);
    }

    @Test
    void refusesAnUnknownFault() {
        // When
        var answer = Http.put(stripe.url() + "/_sandbox", "{\"stripe\":\"earthquake\"}");
        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("valid").asText()).contains("lost-answer");
    }

    private void hurried(String key) {
        Http.hurried(
                "POST",
                stripe.url() + PRODUCTS,
                "Authorization",
                "Bearer " + StripeClient.TEST_KEY,
                "Idempotency-Key",
                key);
    }
}
