package dev.livegate.launch.dialog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.launch.Shop;
import dev.livegate.sandbox.stripe.Stripe;
import dev.livegate.testing.OpenDatabases;
import dev.livegate.testing.People;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OpenDatabases.class)
class DialogsTest {

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
    void endTheTrial() {
        trial(false);
    }

    @Test
    @Proves("SELL-76")
    void halveTheProducts() {
        // When
        long told = IntStream.range(0, 10_000)
                .mapToObj(number -> new UUID(0x7000, number))
                .filter(product -> Telling.tried(product) == Telling.consequencesFirst)
                .count();
        // Then
        assertThat(told).isBetween(4_850L, 5_150L);
    }

    @Test
    @Proves("SELL-76")
    void areToldOneWayWhileNothingIsTried() {
        // Given
        Shop shop = Shop.at(stripe);
        // When
        List<String> told =
                products(shop).stream().map(product -> opened(shop, product)).toList();
        // Then
        assertThat(told).containsOnly("checksFirst");
        assertThat(Superuser.read("select id from launch_dialogs where tenant_id = ?", shop.team.id()))
                .isEmpty();
        assertThat(tellingOf(shop, deploy(shop, shop.product))).isNull();
    }

    @Test
    @Proves("SELL-76")
    void tellEveryProductItsOwnWayAgainAndAgainAndRememberItOnce() {
        // Given
        Shop shop = Shop.at(stripe);
        List<String> products = products(shop);
        trial(true);
        // When
        List<String> first =
                products.stream().map(product -> opened(shop, product)).toList();
        List<String> again =
                products.stream().map(product -> opened(shop, product)).toList();
        // Then
        assertThat(first)
                .isEqualTo(again)
                .isEqualTo(products.stream()
                        .map(product -> Telling.tried(UUID.fromString(product)).name())
                        .toList());
        assertThat(Superuser.read("select telling from launch_dialogs where tenant_id = ? order by id", shop.team.id()))
                .isEqualTo(first);
    }

    @Test
    @Proves("SELL-76")
    void giveALaunchTheTellingOfItsProductWhateverIsAskedFor() {
        // Given
        Shop shop = Shop.at(stripe);
        trial(true);
        String told = opened(shop, shop.product);
        Map<String, ?> forged = Map.of("action", "deploy", "productId", shop.product, "telling", "checksFirst");
        // When
        String deployment = deploy(shop, shop.product);
        // Then
        assertThat(tellingOf(shop, deployment)).isEqualTo(told);
        assertThat(shop.act(forged).statusCode()).isEqualTo(400);
    }

    @Test
    @Proves("SELL-76")
    void areNotCountedWhereATokenAsks() {
        // Given
        Shop shop = Shop.at(stripe);
        trial(true);
        String token = shop.owner()
                .body(Map.of("name", "ci", "scopes", List.of("read", "write")))
                .post("/api/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
        // When
        String told = given().contentType("application/json")
                .header("Authorization", "Bearer " + token)
                .body(Map.of("action", "validate", "productId", shop.product, "sellBeforeLive", true))
                .post("/api/v1/products/deploy")
                .then()
                .statusCode(200)
                .extract()
                .path("telling");
        // Then
        assertThat(told).isEqualTo("checksFirst");
        assertThat(Superuser.read("select id from launch_dialogs where tenant_id = ?", shop.team.id()))
                .isEmpty();
    }

    /** In the order of their making. */
    private static List<String> products(Shop shop) {
        return Stream.concat(
                        Stream.of(shop.product),
                        IntStream.range(0, 7).mapToObj(number -> shop.another(shop.lookupKey + "-more-" + number)))
                .toList();
    }

    private static String opened(Shop shop, String product) {
        return shop.act(Map.of("action", "validate", "productId", product, "sellBeforeLive", true))
                .then()
                .statusCode(200)
                .extract()
                .path("telling");
    }

    private static String deploy(Shop shop, String product) {
        String deployment = shop.act(Map.of("action", "deploy", "productId", product, "sellBeforeLive", true))
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        shop.ended(deployment);
        return deployment;
    }

    private static String tellingOf(Shop shop, String deployment) {
        return Superuser.read(
                        "select telling from product_deployments where tenant_id = ? and id = ?",
                        shop.team.id(),
                        UUID.fromString(deployment))
                .get(0);
    }

    private static void trial(boolean on) {
        People.operator()
                .calls()
                .body(Map.of("value", on))
                .put("/api/admin/flags/" + Dialogs.FLAG)
                .then()
                .statusCode(200);
    }
}
