package dev.livegate.notification.letter;

import static dev.livegate.testing.Eventually.eventually;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.notification.News;
import dev.livegate.notification.Newsroom;
import dev.livegate.notification.Topic;
import dev.livegate.platform.scope.Tx;
import dev.livegate.testing.People;
import dev.livegate.testing.People.Person;
import dev.livegate.testing.People.Team;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LettersTest {

    private static final String ZONE = "Pacific/Auckland";

    @Inject
    Newsroom newsroom;

    @Inject
    Tx tx;

    private final Team acme = People.tenant("letters");

    @Test
    void writesToOwnersWhatCannotWaitUntilTheyChooseOtherwise() {
        // Given
        Person owner = proven(acme.owner());
        Person member = proven(acme.member());
        // When
        tell(Topic.LAUNCH_FAILED, Topic.LAUNCH_COMPLETED);
        // Then
        eventually(() -> assertThat(subjects(owner)).containsExactly("letters: a launch failed"));
        assertThat(text(owner))
                .contains("It broke.", "- the price is wrong", "/dashboard/launches", "/dashboard/settings");
        assertThat(subjects(member)).isEmpty();
        assertThat(chosen(owner)).contains("launch.failed").doesNotContain("launch.completed");
    }

    @Test
    void writesToEachWhatTheyChose() {
        // Given
        Person owner = proven(acme.owner());
        Person member = proven(acme.member());
        choose(owner, null, "launch.completed");
        choose(member, null, "launch.failed");
        // When
        tell(Topic.LAUNCH_FAILED, Topic.LAUNCH_COMPLETED);
        // Then
        eventually(() -> assertThat(subjects(owner)).containsExactly("letters: a product went on sale"));
        eventually(() -> assertThat(subjects(member)).containsExactly("letters: a launch failed"));
        assertThat(text(member)).contains("It broke.").doesNotContain("the price is wrong");
        assertThat(chosen(member)).containsExactly("launch.failed");
    }

    @Test
    void waitsForTheMorningUnlessItIsUrgent() {
        // Given
        Person owner = proven(acme.owner());
        LocalTime there = LocalTime.now(ZoneId.of(ZONE)).truncatedTo(ChronoUnit.MINUTES);
        choose(owner, quiet(there.minusHours(1), there.plusHours(2)), "launch.completed", "launch.failed");
        // When
        tell(Topic.LAUNCH_COMPLETED, Topic.LAUNCH_FAILED);
        // Then
        eventually(() -> assertThat(subjects(owner)).containsExactly("letters: a launch failed"));
        eventually(() -> assertThat(waiting()).hasSize(1));
        assertThat(Instant.parse(waiting().get(0)))
                .isBetween(
                        Instant.now().plus(110, ChronoUnit.MINUTES),
                        Instant.now().plus(121, ChronoUnit.MINUTES));
    }

    @Test
    void writesToNobodyWhoHasLeftMeanwhile() {
        // Given
        proven(acme.owner());
        Person member = proven(acme.member());
        LocalTime there = LocalTime.now(ZoneId.of(ZONE)).truncatedTo(ChronoUnit.MINUTES);
        choose(member, quiet(there.minusHours(1), there.plusHours(2)), "launch.completed");
        tell(Topic.LAUNCH_COMPLETED);
        eventually(() -> assertThat(waiting()).hasSize(1));
        Superuser.tamper("delete from memberships where user_id = ?", member.id());
        // When
        Superuser.tamper(
                "update scheduled_tasks set execution_time = now() where task_name = 'notice-mail'"
                        + " and task_instance like ?",
                acme.id() + "/%");
        // Then
        eventually(() -> assertThat(waiting()).isEmpty());
        assertThat(subjects(member)).isEmpty();
    }

    @Test
    void tellsWhatIsWrongWithQuietHours() {
        // Given
        Person owner = acme.owner();
        // When
        List<Response> answers = List.of(
                put(owner, Map.of("from", "22:00", "until", "22:00", "zone", ZONE)),
                put(owner, Map.of("from", "22:00", "until", "07:00", "zone", "Europe/Atlantis")),
                put(owner, Map.of("from", "25:00", "until", "07:00", "zone", ZONE)));
        // Then
        assertThat(answers).extracting(Response::statusCode).containsOnly(400);
        assertThat(answers)
                .extracting(answer -> answer.<String>path("errors[0].field"))
                .containsExactly("quietHours.until", "quietHours.zone", "quietHours.from");
    }

    @Test
    void remembersTheQuietHoursAndForgetsThem() {
        // Given
        Person owner = acme.owner();
        choose(owner, quiet(LocalTime.of(22, 0), LocalTime.of(7, 0)));
        JsonPath kept = owner.calls().get("/api/notifications").jsonPath();
        // When
        choose(owner, null);
        // Then
        assertThat(kept.getMap("quietHours")).isEqualTo(Map.of("from", "22:00", "until", "07:00", "zone", ZONE));
        assertThat(owner.calls().get("/api/notifications").jsonPath().getMap("quietHours"))
                .isNull();
    }

    private void tell(Topic... topics) {
        var scope = acme.scope();
        for (Topic topic : topics) {
            News news = News.of(topic, "It broke.", "/dashboard/launches").listing(List.of("the price is wrong"));
            tx.run(scope, () -> newsroom.tell(scope, news));
        }
    }

    private List<String> waiting() {
        return Superuser.read(
                "select to_char(execution_time at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"
                        + " from scheduled_tasks where task_name = 'notice-mail' and task_instance like ?",
                acme.id() + "/%");
    }

    private static Person proven(Person person) {
        Superuser.tamper("update users set email_verified_at = now() where id = ?", person.id());
        return person;
    }

    private static Map<String, String> quiet(LocalTime from, LocalTime until) {
        return Map.of("from", from.toString(), "until", until.toString(), "zone", ZONE);
    }

    private static void choose(Person person, Map<String, String> quiet, String... topics) {
        Map<String, Object> choices = new HashMap<>();
        choices.put("topics", List.of(topics));
        if (quiet != null) {
            choices.put("quietHours", quiet);
        }
        person.calls().body(choices).put("/api/notifications").then().statusCode(200);
    }

    private static Response put(Person person, Map<String, String> quiet) {
        return person.calls()
                .body(Map.of("topics", List.of(), "quietHours", quiet))
                .put("/api/notifications");
    }

    private static List<String> chosen(Person person) {
        return person.calls().get("/api/notifications").jsonPath().getList("topics.findAll { it.mail }.topic");
    }

    private static List<String> subjects(Person person) {
        return get("/dev/inbox.json").jsonPath().getList("findAll { it.to == '" + person.email() + "' }.subject");
    }

    private static String text(Person person) {
        return get("/dev/inbox.json").jsonPath().getString("find { it.to == '" + person.email() + "' }.text");
    }
}
