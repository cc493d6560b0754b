package dev.livegate.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.sandbox.stripe.Stripe;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import dev.livegate.testing.VirtualClock;
import dev.livegate.testing.VirtualTime;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Times and zones that no honest client sends, and some that are merely rare; the rows are in schedule-cases.json. */
@QuarkusTest
@TestProfile(VirtualClock.class)
class ScheduleCasesTest {

    private static final Path CASES = Path.of("src/test/resources/matrix/schedule-cases.json");

    @Inject
    VirtualTime time;

    private Shop shop;

    @Test
    @Proves("SELL-74")
    void answersEachAsItSays() throws IOException {
        // Given
        time.jumpTo(Instant.parse("2026-11-22T00:00:00Z"));
        JsonNode cases = new ObjectMapper().readTree(CASES.toFile());
        List<String> wrong = new ArrayList<>();
        try (Stripe stripe = Shop.lookAlike()) {
            shop = Shop.at(stripe);
            // When
            cases.forEach(one -> wrong.addAll(judged(one)));
        }
        // Then
        assertThat(wrong).isEmpty();
        assertThat(cases).hasSize(46);
        Superuser.tamper("delete from scheduled_tasks where task_name = 'launch-moment'");
    }

    @Test
    void offersTheZonesItTakes() {
        // Given
        time.jumpTo(Instant.parse("2026-11-22T00:00:00Z"));
        try (Stripe stripe = Shop.lookAlike()) {
            shop = Shop.at(stripe);
            // When
            Response zones = shop.owner().get("/api/v1/time-zones");
            // Then
            assertThat(zones.<String>path("items.find { it.id == 'Europe/Kyiv' }.offset"))
                    .isEqualTo("+02:00");
            assertThat(zones.<String>path("items.find { it.id == 'Pacific/Chatham' }.offset"))
                    .isEqualTo("+13:45");
            assertThat(zones.<List<String>>path("items.id"))
                    .contains("UTC", "America/New_York")
                    .doesNotContain("EST5EDT", "Etc/GMT+5");
            assertThat(zones.<String>path("edition")).matches("20\\d\\d[a-z]");
        }
    }

    private List<String> judged(JsonNode one) {
        Superuser.tamper("delete from rate_limits");
        Superuser.tamper("update product_deployments set status = 'cancelled' where tenant_id = ?", shop.team.id());
        int before = written();
        Response answer = shop.schedule(wish(one));
        String expect = one.get("expect").asText();
        boolean fits = switch (expect) {
            case "accept" -> answer.statusCode() == 200 && written() == before + 1;
            case "never-5xx" -> answer.statusCode() < 500;
            default -> answer.statusCode() == Integer.parseInt(expect.substring(7)) && written() == before;
        };
        boolean named = answer.statusCode() != 400
                || answer.<List<String>>path("errors.field")
                        .contains(one.get("field").asText());
        return fits && named && offersAll(one, answer)
                ? List.of()
                : List.of(one.get("id").asText() + ": " + answer.statusCode() + " " + answer.asString());
    }

    private static boolean offersAll(JsonNode one, Response answer) {
        List<String> candidates = new ArrayList<>();
        one.path("candidates").forEach(candidate -> candidates.add(candidate.asText()));
        return candidates.isEmpty()
                || answer.<List<String>>path("candidates.instant").equals(candidates);
    }

    private static Map<String, Object> wish(JsonNode one) {
        Map<String, Object> wish = new HashMap<>();
        wish.put("localDateTime", "2027-06-01T09:00:00");
        wish.put("timezone", one.path("timezone").asText());
        if (one.get("field").asText().equals("scheduledFor")) {
            wish.remove("localDateTime");
        }
        JsonNode value = one.get("value");
        wish.put(
                one.get("field").asText(),
                value.isNull()
                        ? null
                        : value.isNumber()
                                ? value.numberValue()
                                : value.asText().replace("{now+1s}", soon()));
        return wish;
    }

    private static String soon() {
        return "2026-11-22T00:00:30Z";
    }

    private int written() {
        return Superuser.read("select id::text from launch_schedules where tenant_id = ?", shop.team.id())
                .size();
    }
}
