package dev.livegate.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.sandbox.stripe.Stripe;
import dev.livegate.testing.OpenDatabases;
import dev.livegate.testing.Proves;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** At Stripe a price is known by its lookup key and by nothing else: not by its terms, and not by a name. */
@QuarkusTest
@TestProfile(OpenDatabases.class)
class LookupKeysTest {

    private static Stripe stripe;

    @BeforeAll
    static void openStripe() {
        stripe = Shop.lookAlike();
    }

    @AfterAll
    static void closeStripe() {
        stripe.close();
    }

    @AfterEach
    void heal() {
        stripe.reset();
    }

    @Test
    @Proves("LIST-12")
    void keepsTwoPricesOfTheSameTermsApart() {
        // Given
        Shop shop = Shop.at(stripe);
        offer(shop, 1900, 1900);
        shop.deployed();
        Set<String> before = shop.onSale();
        offer(shop, 1900, 2500);
        // When
        shop.deployed();
        // Then
        assertThat(before).hasSize(2);
        assertThat(shop.onSale())
                .hasSize(2)
                .contains(before.iterator().next())
                .anyMatch(line -> line.startsWith(shop.lookupKey + "-twin 2500 "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@1",
                "Gold&active=false",
                "metadata[livegate_product]=x",
                "'); drop table products; --",
                "<script>alert(1)</script>",
                "../../account",
                "%00%0d%0aIdempotency-Key: x"
            })
    void takesANameAsItIsWrittenThereAndBack(String name) {
        // Given
        Shop shop = Shop.at(stripe);
        rename(shop, name);
        shop.deployed();
        Set<String> before = shop.onSale();
        assertThat(nameAtStripe(shop)).isEqualTo(name);
        rename(shop, "Plain");
        String deployment = shop.costs(2500, 7000).deployed().getString("id");
        // When
        shop.act(Map.of("action", "rollback", "deploymentId", deployment, "confirm", true))
                .then()
                .statusCode(200);
        // Then
        assertThat(shop.ended(deployment).getString("deploymentStatus")).isEqualTo("rolled_back");
        assertThat(nameAtStripe(shop)).isEqualTo(name);
        assertThat(shop.onSale()).isEqualTo(before);
    }

    private static void offer(Shop shop, int one, int twin) {
        List<Map<String, ?>> prices = List.of(
                Map.of("amount", one, "currency", "eur", "interval", "month", "lookupKey", shop.lookupKey),
                Map.of("amount", twin, "currency", "eur", "interval", "month", "lookupKey", shop.lookupKey + "-twin"));
        shop.owner()
                .body(Map.of("prices", prices))
                .patch("/api/v1/products/" + shop.product)
                .then()
                .statusCode(200);
    }

    private static void rename(Shop shop, String name) {
        shop.owner()
                .body(Map.of("name", name))
                .patch("/api/v1/products/" + shop.product)
                .then()
                .statusCode(200);
    }

    private static String nameAtStripe(Shop shop) {
        String product = shop.shown().getString("liveStripeId");
        return shop.ask("GET", "/v1/products/" + product, "").path("name").asText();
    }
}
