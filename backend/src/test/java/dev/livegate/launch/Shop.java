package dev.livegate.launch;

import static dev.livegate.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.sandbox.stripe.Stripe;
import dev.livegate.testing.OpenDatabases;
import dev.livegate.testing.People;
import dev.livegate.testing.People.Person;
import dev.livegate.testing.People.Team;
import dev.livegate.testing.Superuser;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;

/** Somebody with one product, an account of their own at the look-alike of Stripe, and a look into it. */
public final class Shop {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public final Team team = People.tenant("shop");
    private Person person = team.owner();
    public final String lookupKey = "gold-" + account();
    private final String account = account();
    public final String product;
    private final Stripe stripe;

    private Shop(Stripe stripe) {
        this.stripe = stripe;
        key("STRIPE_SECRET_KEY", key("live"));
        key("STRIPE_WEBHOOK_SECRET", "whsec_9aB3cD4eF5gH6iJ7kL8m");
        product = another(lookupKey);
    }

    /** A product more, with two prices under keys that begin so. */
    public String another(String key) {
        return owner().body(Map.of("name", "Gold", "description", "All of it.", "prices", prices(key, 1900, 5000)))
                .post("/api/v1/products")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** When so much time has passed that the session is over; who opens their mails gets them. */
    public Person signedInAgain() {
        person = team.owner();
        Superuser.tamper("update users set email_verified_at = now() where id = ?", person.id());
        return person;
    }

    /** On sale at that time, unless said otherwise. */
    public Response schedule(Map<String, ?> when) {
        Map<String, Object> action = new HashMap<>(Map.of("action", "schedule", "productId", product));
        action.put("sellBeforeLive", true);
        action.putAll(when);
        return act(action);
    }

    public RequestSpecification owner() {
        return person.calls();
    }

    public static Shop at(Stripe stripe) {
        return new Shop(stripe);
    }

    public static Stripe lookAlike() {
        return Stripe.start(OpenDatabases.STRIPE);
    }

    public Shop key(String name, String value) {
        owner().body(Map.of("value", value))
                .put("/api/credentials/" + name)
                .then()
                .statusCode(200);
        return this;
    }

    public String key(String mode) {
        return "sk_" + mode + "_51" + account + "secretpart";
    }

    public Shop costs(int monthly, int once) {
        owner().body(Map.of("prices", prices(lookupKey, monthly, once)))
                .patch("/api/v1/products/" + product)
                .then()
                .statusCode(200);
        return this;
    }

    /** They sell before the app is live, unless they say otherwise. */
    Response deploy() {
        return act(Map.of("action", "deploy", "productId", product, "sellBeforeLive", true));
    }

    public Response act(Map<String, ?> action) {
        return owner().body(action).post("/api/v1/products/deploy");
    }

    /** Deployed, and ended. */
    JsonPath deployed() {
        return ended(deploy().then().statusCode(200).extract().path("id"));
    }

    public JsonPath ended(String deployment) {
        eventually(() -> assertThat(deployment(deployment).getString("deploymentStatus"))
                .isIn("completed", "failed", "rolled_back", "cancelled"));
        return deployment(deployment);
    }

    public JsonPath deployment(String id) {
        return owner().get("/api/v1/deployments/" + id).jsonPath();
    }

    JsonPath shown() {
        return owner().get("/api/v1/products/" + product).jsonPath();
    }

    /** What a customer can buy, one line a price, in words that do not change from one world to the other. */
    public Set<String> onSale() {
        Set<String> sold = new TreeSet<>();
        for (JsonNode price : prices()) {
            if (price.path("active").asBoolean()) {
                sold.add(price.path("lookup_key").asText() + " " + price.path("unit_amount") + " "
                        + price.path("id").asText());
            }
        }
        return sold;
    }

    public List<JsonNode> prices() {
        List<JsonNode> all = new ArrayList<>();
        ask("GET", "/v1/prices?limit=100", "").path("data").forEach(all::add);
        return all;
    }

    JsonNode ask(String method, String path, String form) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(stripe.url() + path))
                .header("Authorization", "Bearer " + key("live"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            return JSON.readTree(HTTP.send(request, BodyHandlers.ofString()).body());
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    public List<Map<String, Object>> changesAsked() {
        return stripe.requests().stream()
                .filter(request -> request.get("method").equals("POST"))
                .filter(request ->
                        !String.valueOf(request.get("idempotencyKey")).isEmpty())
                .toList();
    }

    private static List<Map<String, ?>> prices(String key, int monthly, int once) {
        return List.of(
                Map.of("amount", monthly, "currency", "eur", "interval", "month", "lookupKey", key),
                Map.of("amount", once, "currency", "jpy", "lookupKey", key + "-once"));
    }

    private static String account() {
        StringBuilder letters = new StringBuilder();
        ThreadLocalRandom.current().ints(14, 'A', 'Z' + 1).forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
