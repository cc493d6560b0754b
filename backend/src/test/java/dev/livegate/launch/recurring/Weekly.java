package dev.livegate.launch.recurring;

import static dev.livegate.testing.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.launch.Shop;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The recurring launches of a shop, as its owner sees them. */
final class Weekly {

    private static final String PATH = "/api/v1/schedules/";

    private Weekly() {}

    static Map<String, Object> wish(String product, Map<String, ?> more) {
        Map<String, Object> wish = new HashMap<>(Map.of(
                "productId",
                product,
                "sellBeforeLive",
                true,
                "timezone",
                "Europe/Berlin",
                "localStart",
                "2027-06-01T09:00",
                "rule",
                "FREQ=WEEKLY"));
        wish.putAll(more);
        return wish;
    }

    static Response add(Shop shop, Map<String, ?> wish) {
        return shop.owner().body(wish).post(PATH);
    }

    static String added(Shop shop, Map<String, ?> more) {
        Response answer = add(shop, wish(shop.product, more));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.path("id");
    }

    static JsonPath shown(Shop shop, String id) {
        return shop.owner().get(PATH + id).jsonPath();
    }

    static Response pause(Shop shop, String id) {
        return shop.owner().body(Map.of("reason", "Summer break.")).post(PATH + id + "/pause");
    }

    static Response resume(Shop shop, String id) {
        return shop.owner().post(PATH + id + "/resume");
    }

    static JsonPath dates(Shop shop, String id) {
        return shop.owner().get(PATH + id + "/dates").jsonPath();
    }

    /** Once so many dates are decided, newest first: instant and outcome. */
    static List<String> decided(Shop shop, String id, int many) {
        shop.signedInAgain();
        within(
                Duration.ofSeconds(20),
                () -> assertThat(dates(shop, id).getList("items")).hasSize(many));
        return dates(shop, id).getList("items.collect { it.date.instant + ' ' + it.outcome }");
    }
}
