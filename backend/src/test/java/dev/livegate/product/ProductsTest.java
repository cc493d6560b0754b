package dev.livegate.product;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.livegate.testing.Parallel;
import dev.livegate.testing.People;
import dev.livegate.testing.People.Team;
import dev.livegate.testing.Proves;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ProductsTest {

    private static final String PATH = "/api/v1/products";

    @Inject
    ProductService products;

    private Team team;
    private RequestSpecification owner;

    @BeforeEach
    void openShop() {
        team = People.tenant("shop");
        owner = team.owner().calls();
    }

    @Test
    void keepsAProductWithSeveralPrices() {
        // Given
        String body = """
                {"name":" Season ticket ","description":"All games.","prices":[
                  {"amount":1900,"currency":"EUR","interval":"month","lookupKey":"season_monthly"},
                  {"amount":19000,"currency":"eur","interval":"year"},
                  {"amount":2500,"currency":"jpy"},
                  {"amount":12340,"currency":"kwd"}]}""";

        // When
        Response added = given().spec(owner).body(body).post(PATH);

        // Then
        added.then()
                .statusCode(201)
                .body("name", equalTo("Season ticket"))
                .body("description", equalTo("All games."))
                .body("prices.amount", contains(1900, 19000, 2500, 12340))
                .body("prices.currency", contains("eur", "eur", "jpy", "kwd"))
                .body("prices.decimals", contains(2, 2, 0, 3))
                .body("prices.interval", contains("month", "year", null, null))
                .body("prices[0].lookupKey", equalTo("season_monthly"))
                .body("liveStripeId", nullValue());
        assertThat(added.<String>path("prices[1].lookupKey")).matches("lg-[0-9a-f]{12}-eur-year");
        assertThat(added.<String>path("prices[2].lookupKey")).endsWith("-jpy-once");
        assertThat(given().spec(owner).get(PATH + "/" + added.path("id")).asString())
                .isEqualTo(added.asString());
        given().spec(owner).get(PATH).then().body("items.id", contains(added.<String>path("id")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|prices",
                "[{\"amount\":-1,\"currency\":\"eur\"}]|prices[0].amount",
                "[{\"amount\":1.5,\"currency\":\"eur\"}]|amount",
                "[{\"amount\":100000000,\"currency\":\"eur\"}]|prices[0].amount",
                "[{\"amount\":1001,\"currency\":\"kwd\"}]|prices[0].amount",
                "[{\"amount\":150,\"currency\":\"isk\"}]|prices[0].amount",
                "[{\"amount\":5,\"currency\":\"xyz\"}]|prices[0].currency",
                "[{\"amount\":5,\"currency\":\"euro\"}]|prices[0].currency",
                "[{\"amount\":5,\"currency\":\"eur\",\"interval\":\"hour\"}]|interval",
                "[{\"amount\":5,\"currency\":\"eur\",\"lookupKey\":\"a b\"}]|prices[0].lookupKey",
                "[{\"amount\":5,\"currency\":\"eur\"},{\"amount\":6,\"currency\":\"eur\"}]|prices[1].lookupKey",
            })
    @Proves("SELL-23")
    void refusesPricesThatCannotBeCharged(String prices, String field) {
        // When
        Response refusal = given().spec(owner)
                .body("{\"name\":\"Ticket\",\"prices\":" + prices + "}")
                .post(PATH);

        // Then
        refusal.then().statusCode(400);
        assertThat(refusal.jsonPath().getList("errors.field", String.class))
                .anySatisfy(named -> assertThat(named).endsWith(field));
        given().spec(owner).get(PATH).then().body("items", empty());
    }

    @Test
    void changesAmountsInTheirPlacesAndForgetsWhatGoes() {
        // Given
        String id = ticket("ticket");
        products.launched(
                team.scope(),
                UUID.fromString(id),
                Environment.live,
                new StripeIds("prod_1", Map.of("ticket", "price_1", "ticket-year", "price_2")));

        // When
        Response changed = given().spec(owner)
                .body(
                        "{\"prices\":[{\"amount\":9,\"currency\":\"usd\"},{\"amount\":7,\"currency\":\"eur\",\"lookupKey\":\"ticket\"}]}")
                .patch(PATH + "/" + id);

        // Then
        changed.then()
                .statusCode(200)
                .body("name", equalTo("Ticket"))
                .body("liveStripeId", equalTo("prod_1"))
                .body("prices.amount", contains(9, 7))
                .body("prices.liveStripeId", contains(null, "price_1"));
        given().spec(owner)
                .get("/api/audit")
                .then()
                .body("items.event", hasItem("PRODUCT_CHANGED"))
                .body("items.event", hasItem("PRODUCT_ADDED"));
    }

    @Test
    void givesALookupKeyToOneProductOnly() {
        // Given
        ticket("one-key");

        // When
        Response refusal = given().spec(owner)
                .body("{\"name\":\"Other\",\"prices\":[{\"amount\":1,\"currency\":\"eur\",\"lookupKey\":\"one-key\"}]}")
                .post(PATH);

        // Then
        refusal.then().statusCode(409).body("code", equalTo("LOOKUP_KEY_TAKEN"));
        given().spec(owner).get(PATH).then().body("items", hasSize(1));
    }

    @Test
    void givesALookupKeyOnceToFiftyAtOnce() {
        // Given
        String body = "{\"name\":\"Race\",\"prices\":[{\"amount\":1,\"currency\":\"eur\",\"lookupKey\":\"race\"}]}";

        // When
        List<Integer> answers = Parallel.times(
                50, () -> given().spec(owner).body(body).post(PATH).statusCode());

        // Then
        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void deletesOnlyWhatIsNotLive() {
        // Given
        String live = ticket("live");
        String draft = ticket("draft");
        products.launched(team.scope(), UUID.fromString(live), Environment.live, new StripeIds("prod_1", Map.of()));

        // When
        Response refusal = given().spec(owner).delete(PATH + "/" + live);

        // Then
        refusal.then().statusCode(409).body("code", equalTo("PRODUCT_IS_LIVE"));
        given().spec(owner).delete(PATH + "/" + draft).then().statusCode(204);
        given().spec(owner).get(PATH + "/" + draft).then().statusCode(404);
        given().spec(owner).get(PATH).then().body("items.id", contains(live));
    }

    @Test
    @Proves("SELL-63")
    void letsAMemberLookAndNotTouch() {
        // Given
        String id = ticket("member");
        RequestSpecification member = team.member().calls();

        // When
        Response refusal = given().spec(member).body("{\"name\":\"Mine\"}").patch(PATH + "/" + id);

        // Then
        refusal.then().statusCode(403);
        given().spec(member).get(PATH + "/" + id).then().statusCode(200).body("name", equalTo("Ticket"));
    }

    private String ticket(String key) {
        return given().spec(owner)
                .body("""
                        {"name":"Ticket","prices":[
                          {"amount":5,"currency":"eur","lookupKey":"%s"},
                          {"amount":50,"currency":"eur","interval":"year","lookupKey":"%s-year"}]}""".formatted(key, key))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
