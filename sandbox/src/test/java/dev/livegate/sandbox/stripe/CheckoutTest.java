package dev.livegate.sandbox.stripe;

import static dev.livegate.sandbox.stripe.StripeClient.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.livegate.sandbox.host.Http;
import java.io.UncheckedIOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A purchase as the real thing lets one make it, in the words in which that refuses. */
class CheckoutTest {
    private static final String SESSIONS = "/v1/checkout/sessions";

    private final Stripe stripe = Stripe.start();
    private final StripeClient client = new StripeClient(stripe.url(), StripeClient.TEST_KEY);

    @AfterEach
    void stop() {
        stripe.close();
    }

    @Test
    void isPaidOnItsPage() {
        // Given
        var session = opened("currency=eur&unit_amount=1900");
        // When
        var paid = Http.post(session.path("url").asText(), "");
        // Then
        assertThat(paid.statusCode()).isEqualTo(302);
        assertThat(paid.headers().firstValue("location"))
                .contains("https://a.example/ok/" + session.path("id").asText());
        var seen = client.read(SESSIONS + "/" + session.path("id").asText());
        assertThat(seen.path("status").asText()).isEqualTo("complete");
        assertThat(seen.path("payment_status").asText()).isEqualTo("paid");
        assertThat(seen.path("url").isNull()).isTrue();
        assertThat(Http.get(session.path("url").asText()).body()).contains("all done");
        assertThat(error(client.post(SESSIONS + "/" + session.path("id").asText() + "/expire", ""))
                        .path("message")
                        .asText())
                .contains("status of complete");
    }

    @Test
    void showsItsPageWithoutAKeyAndSaysWhenItIsOver() {
        // Given
        var session = opened("currency=eur&unit_amount=1900");
        // When
        var page = Http.get(session.path("url").asText());
        // Then
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("1900 eur").contains("Pay");
        client.create(SESSIONS + "/" + session.path("id").asText() + "/expire", "");
        assertThat(Http.get(session.path("url").asText()).body()).contains("timed out");
        assertThat(Http.get(stripe.url() + "/c/pay/cs_test_none").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "currency=eur&unit_amount=20, '', amount_too_small",
        "currency=jpy&unit_amount=49, '', amount_too_small",
        "currency=eur&unit_amount=1900, &success_url=nowhere, url_invalid",
        "currency=eur&unit_amount=1900, &line_items[0][quantity]=0, parameter_invalid_integer",
        "currency=eur&unit_amount=1900, &line_items[0][price]=price_none, resource_missing",
    })
    void refusesAsStripeDoes(String price, String more, String code) {
        // Given
        var form = form(price) + more;
        // When
        var refusal = client.post(SESSIONS, form);
        // Then
        assertThat(refusal.statusCode()).isEqualTo(400);
        assertThat(error(refusal).path("code").asText()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"500, 500", "503, 503", "429, 429"})
    void breaksOnItsPageWhenTold(String fault, int status) {
        // Given
        var session = opened("currency=eur&unit_amount=1900");
        stripe.set(Map.of("stripe", fault, "on", "GET /c/pay/*", "times", "1"));
        // When
        var broken = Http.get(session.path("url").asText());
        // Then
        assertThat(broken.statusCode()).isEqualTo(status);
        assertThat(Http.get(session.path("url").asText()).statusCode()).isEqualTo(200);
    }

    @Test
    void losesTheAnswerOfAPaymentButNotThePayment() {
        // Given
        var session = opened("currency=eur&unit_amount=1900");
        stripe.set(Map.of("stripe", "lost-answer", "on", "POST /c/pay/*", "times", "1"));
        // When
        var losing = assertThatThrownBy(() -> Http.post(session.path("url").asText(), ""));
        // Then
        losing.isInstanceOf(UncheckedIOException.class);
        assertThat(client.read(SESSIONS + "/" + session.path("id").asText())
                        .path("status")
                        .asText())
                .isEqualTo("complete");
    }

    @Test
    void needsNoPaymentForWhatCostsNothing() {
        // When
        var session = opened("currency=eur&unit_amount=0");
        // Then
        assertThat(session.path("payment_status").asText()).isEqualTo("no_payment_required");
    }

    private JsonNode opened(String price) {
        return client.create(SESSIONS, form(price));
    }

    private String form(String price) {
        var id = client.create("/v1/prices", price + "&product_data[name]=Gold")
                .path("id")
                .asText();
        return "mode=payment&success_url=https://a.example/ok/{CHECKOUT_SESSION_ID}&line_items[0][quantity]=1"
                + "&line_items[0][price]=" + id;
    }
}
