package dev.livegate.window;

import dev.livegate.testing.People.Person;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** Somebody who hangs windows on the door: {@code new Changing(owner).window("deny", -60, 120)} is active now. */
record Changing(Person who) {

    static final String PATH = "/api/v1/windows";

    Response window(String kind, int startsInMinutes, int minutes) {
        return add(wish(kind, startsInMinutes, minutes));
    }

    Response add(Map<String, ?> wish) {
        return who.calls().body(wish).post(PATH);
    }

    Response breakGlass(String reason) {
        return who.calls().body(Map.of("reason", reason, "minutes", 30)).post(PATH + "/break-glass");
    }

    Response mend() {
        return who.calls().delete(PATH + "/break-glass");
    }

    Response state(String query) {
        return who.calls().get(PATH + "/state" + query);
    }

    static Map<String, Object> wish(String kind, int startsInMinutes, int minutes) {
        Map<String, Object> wish = new HashMap<>();
        wish.put("kind", kind);
        wish.put("reason", "Stock is counted");
        wish.put("owner", "Olga");
        wish.put("timezone", "UTC");
        wish.put("localStart", local(startsInMinutes));
        wish.put("durationMinutes", minutes);
        return wish;
    }

    static Instant minute(int fromNow) {
        return LocalDateTime.parse(local(fromNow)).toInstant(ZoneOffset.UTC);
    }

    private static String local(int minutesFromNow) {
        return LocalDateTime.now(ZoneOffset.UTC)
                .withSecond(0)
                .withNano(0)
                .plusMinutes(minutesFromNow)
                .toString();
    }
}
