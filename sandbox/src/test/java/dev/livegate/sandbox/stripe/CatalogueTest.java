package dev.livegate.sandbox.stripe;

import static dev.livegate.sandbox.stripe.StripeClient.error;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {
    private final Stripe stripe = Stripe.start();
    private final StripeClient client = new StripeClient(stripe.url(), StripeClient.TEST_KEY);
    private String product;

    @BeforeEach
    void createProduct() {
        product = client.create("/v1/products", "name=Club%20Pro&metadata[tenant]=t1&metadata[plan]=pro")
                .path("id")
                .asText();
    }

    @AfterEach
    void stop() {
        stripe.close();
    }

    @Test
    void createsAProductWithNestedMetadata() {
        // When
        var found = client.read("/v1/products/" + product);
        // Then
        assertThat(found.path("object").asText()).isEqualTo("product");
        assertThat(found.path("name").asText()).isEqualTo("Club Pro");
        assertThat(found.path("livemode").asBoolean()).isFalse();
        assertThat(found.path("metadata").path("plan").asText()).isEqualTo("pro");
        assertThat(found.path("default_price").isNull()).isTrue();
    }

    @Test
    void mergesMetadataAndForgetsEmptyKeys() {
        // When
        var updated = client.create("/v1/products/" + product, "active=false&metadata[plan]=&metadata[seat]=5");
        // Then
        assertThat(updated.path("active").asBoolean()).isFalse();
        assertThat(updated.path("metadata").path("tenant").asText()).isEqualTo("t1");
        assertThat(updated.path("metadata").path("seat").asText()).isEqualTo("5");
        assertThat(updated.path("metadata").has("plan")).isFalse();
    }

    @Test
    void createsARecurringPriceAndFindsItByItsLookupKey() {
        // Given
        var price = client.create(
                "/v1/prices", price("currency=EUR&unit_amount=4900&recurring[interval]=month&lookup_key=pro_monthly"));
        // When
        var found = client.read("/v1/prices?lookup_keys[]=pro_monthly&lookup_keys[]=other");
        // Then
        assertThat(found.path("data")).containsExactly(price);
        assertThat(price.path("type").asText()).isEqualTo("recurring");
        assertThat(price.path("currency").asText()).isEqualTo("eur");
        assertThat(price.path("unit_amount").asInt()).isEqualTo(4900);
        assertThat(price.path("recurring").path("interval").asText()).isEqualTo("month");
        assertThat(price.path("recurring").path("interval_count").asInt()).isEqualTo(1);
    }

    @Test
    void keepsALookupKeyWithItsHolderUntilItIsTransferred() {
        // Given
        var old = client.create("/v1/prices", price("currency=usd&unit_amount=100&lookup_key=k"));
        var oldId = old.path("id").asText();
        client.create("/v1/prices/" + oldId, "active=false");
        // When
        var refused = client.post("/v1/prices", price("currency=usd&unit_amount=200&lookup_key=k"));
        var taken = client.create(
                "/v1/prices", price("currency=usd&unit_amount=200&lookup_key=k&transfer_lookup_key=true"));
        // Then
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(error(refused).path("message").asText())
                .isEqualTo("A price (`" + oldId + "`) already uses that lookup key.");
        assertThat(error(refused).path("param").asText()).isEqualTo("lookup_key");
        assertThat(taken.path("lookup_key").asText()).isEqualTo("k");
        assertThat(client.read("/v1/prices/" + oldId).path("lookup_key").isNull())
                .isTrue();
    }

    @Test
    void neverChangesAnAmount() {
        // Given
        var id = client.create("/v1/prices", price("currency=usd&unit_amount=100"))
                .path("id")
                .asText();
        // When
        var refused = client.post("/v1/prices/" + id, "unit_amount=200");
        // Then
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(error(refused).path("code").asText()).isEqualTo("parameter_unknown");
        assertThat(client.read("/v1/prices/" + id).path("unit_amount").asInt()).isEqualTo(100);
    }

    @Test
    void doesNotArchiveADefaultPrice() {
        // Given
        var id = client.create("/v1/prices", price("currency=usd&unit_amount=100"))
                .path("id")
                .asText();
        client.create("/v1/products/" + product, "default_price=" + id);
        // When
        var refused = client.post("/v1/prices/" + id, "active=false");
        // Then
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(error(refused).path("message").asText()).contains("default price");
    }

    @ParameterizedTest
    @CsvSource({
        "currency=usd, parameter_missing, unit_amount",
        "unit_amount=1, parameter_missing, currency",
        "currency=xxx&unit_amount=1, '', currency",
        "currency=usd&unit_amount=1.5, parameter_invalid_integer, unit_amount",
        "currency=usd&unit_amount=-1, parameter_invalid_integer, unit_amount",
        "currency=kwd&unit_amount=1001, '', unit_amount",
        "currency=usd&unit_amount=1&recurring[interval]=fortnight, '', recurring[interval]",
        "currency=usd&unit_amount=1&colour=red, parameter_unknown, colour"
    })
    void refusesAPriceThatCannotBe(String form, String code, String param) {
        // When
        var refused = client.post("/v1/prices", price(form));
        // Then
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(error(refused).path("type").asText()).isEqualTo("invalid_request_error");
        assertThat(error(refused).path("code").asText()).isEqualTo(code);
        assertThat(error(refused).path("param").asText()).isEqualTo(param);
    }

    @Test
    void tellsAMissingObjectFromAWrongParameter() {
        // When
        var path = client.post("/v1/products/prod_none", "name=x");
        var param = client.post("/v1/prices", "product=prod_none&currency=usd&unit_amount=1");
        // Then
        assertThat(path.statusCode()).isEqualTo(404);
        assertThat(error(path).path("code").asText()).isEqualTo("resource_missing");
        assertThat(param.statusCode()).isEqualTo(400);
        assertThat(error(param).path("param").asText()).isEqualTo("product");
    }

    @Test
    void listsInPagesNewestFirst() {
        // Given
        for (int i = 1; i <= 5; i++) {
            client.create("/v1/prices", price("currency=usd&unit_amount=" + i));
        }
        var first = client.read("/v1/prices?limit=3&product=" + product);
        var last = first.path("data").get(2).path("id").asText();
        // When
        var second = client.read("/v1/prices?limit=3&product=" + product + "&starting_after=" + last);
        // Then
        assertThat(first.path("has_more").asBoolean()).isTrue();
        assertThat(first.path("data").get(0).path("unit_amount").asInt()).isEqualTo(5);
        assertThat(second.path("has_more").asBoolean()).isFalse();
        assertThat(second.path("data")).hasSize(2);
        assertThat(second.path("data").get(1).path("unit_amount").asInt()).isEqualTo(1);
        assertThat(error(client.post("/v1/products/x/y", "")).path("message").asText())
                .isEqualTo("Unrecognized request URL (POST: /v1/products/x/y).");
    }

    @Test
    void tellsAWebhookSecretOnce() {
        // When
        var created = client.create(
                "/v1/webhook_endpoints",
                "url=https://acme.example/webhooks/stripe&enabled_events[]=invoice.payment_failed&enabled_events[]=checkout.session.completed");
        // Then
        var listed = client.read("/v1/webhook_endpoints").path("data").get(0);
        assertThat(created.path("secret").asText()).startsWith("whsec_");
        assertThat(listed.has("secret")).isFalse();
        assertThat(listed.path("status").asText()).isEqualTo("enabled");
        assertThat(listed.path("enabled_events")).hasSize(2);
    }

    @Test
    void knowsWhoSubscribesToAPrice() {
        // Given
        var monthly = client.create("/v1/prices", price("currency=usd&unit_amount=1&recurring[interval]=month"));
        var other = client.create("/v1/prices", price("currency=usd&unit_amount=2&recurring[interval]=month"));
        var customer =
                client.create("/v1/customers", "email=a@b.example").path("id").asText();
        var subscription = client.create(
                "/v1/subscriptions",
                "customer=" + customer + "&items[0][price]="
                        + monthly.path("id").asText());
        // When
        var found = client.read("/v1/subscriptions?price=" + monthly.path("id").asText());
        // Then
        assertThat(found.path("data")).containsExactly(subscription);
        assertThat(client.read("/v1/subscriptions?price=" + other.path("id").asText())
                        .path("data"))
                .isEmpty();
    }

    @Test
    void opensAndExpiresACheckout() {
        // Given
        var price = client.create("/v1/prices", price("currency=jpy&unit_amount=500"))
                .path("id")
                .asText();
        var form = "mode=payment&success_url=https://a.example/ok&line_items[0][price]=" + price
                + "&line_items[0][quantity]=3";
        var session = client.create("/v1/checkout/sessions", form);
        // When
        var expired =
                client.create("/v1/checkout/sessions/" + session.path("id").asText() + "/expire", "");
        // Then
        assertThat(session.path("id").asText()).startsWith("cs_test_");
        assertThat(session.path("amount_total").asInt()).isEqualTo(1500);
        assertThat(session.path("status").asText()).isEqualTo("open");
        assertThat(expired.path("status").asText()).isEqualTo("expired");
        client.create("/v1/prices/" + price, "active=false");
        assertThat(error(client.post("/v1/checkout/sessions", form))
                        .path("message")
                        .asText())
                .contains("inactive");
    }

    @Test
    void showsThePortalConfigurationThatWasMade() {
        // Given
        client.create("/v1/billing_portal/configurations", "features[invoice_history][enabled]=true");
        // When
        var listed = client.read("/v1/billing_portal/configurations?is_default=true&active=true");
        // Then
        assertThat(listed.path("data")).hasSize(1);
        assertThat(listed.path("data")
                        .get(0)
                        .path("features")
                        .path("invoice_history")
                        .path("enabled")
                        .asText())
                .isEqualTo("true");
    }

    private String price(String form) {
        return "product=" + product + "&" + form;
    }
}
