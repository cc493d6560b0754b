package dev.livegate.house;

import static java.util.stream.Collectors.partitioningBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.house.Wire.Answer;
import dev.livegate.platform.time.Ids;
import dev.livegate.testing.Eventually;
import dev.livegate.testing.People;
import dev.livegate.testing.People.Person;
import dev.livegate.testing.People.Team;
import dev.livegate.testing.Superuser;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What no honest client sends is refused in words, and leaves no trace; the rows are in bad-inputs.json. */
@QuarkusTest
class BadInputsTest {

    private static final Pattern INSIDES = Pattern.compile(
            "Exception|\\tat |dev\\.livegate|java\\.|jakarta\\.|fasterxml|org\\.postgresql|hibernate|SQLSTATE|/root/|/home/");
    // To count all tables takes much longer than to send one.
    private static final int SENT_AT_ONCE = 10;
    private static final List<String> MEMBERS = List.of("type", "title", "detail", "code", "instance");

    @Inject
    Scheduler clock;

    private final Ledger ledger = new Ledger();
    private final Map<String, Map<String, String>> credentials = new LinkedHashMap<>();
    private final String other = Ids.next().toString();
    private String mine = "";

    @BeforeEach
    void letThemIn() {
        Team acme = People.tenant("acme");
        mine = acme.id().toString();
        credentials.put("nobody", Map.of());
        credentials.put("owner", cookieOf(acme.owner()));
        credentials.put("operator", cookieOf(People.operator()));
        credentials.put("signup", Map.of("Authorization", "Bearer " + acme.signUpToken()));
    }

    @AfterEach
    void goOn() {
        clock.resume();
    }

    @Test
    void refusesWhatIsBadAndWritesNothing() throws IOException {
        // Given
        List<BadInput> refused = BadInput.all().stream()
                .collect(partitioningBy(BadInput::isRefused))
                .get(true);
        Map<BadInput, Answer> answers = new LinkedHashMap<>();
        List<String> wrong = new ArrayList<>();
        standStill();
        List<String> before = ledger.read();
        // When
        for (int from = 0; from < refused.size(); from += SENT_AT_ONCE) {
            List<BadInput> some = refused.subList(from, Math.min(refused.size(), from + SENT_AT_ONCE));
            some.forEach(input -> answers.put(input, send(input)));
            List<String> after = ledger.read();
            if (!after.equals(before)) {
                wrong.add("one of " + some + ": wrote " + after + " after " + before);
            }
            before = after;
        }
        // Then
        answers.forEach((input, answer) -> wrong.addAll(judged(input, answer)));
        assertThat(wrong).isEmpty();
        assertThat(answers).hasSizeGreaterThan(350);
    }

    @Test
    void neverBreaksOnWhatIsOdd() throws IOException {
        // Given
        List<BadInput> odd = BadInput.all().stream()
                .collect(partitioningBy(BadInput::isRefused))
                .get(false);
        Map<BadInput, Answer> answers = new LinkedHashMap<>();
        // When
        odd.stream().filter(input -> !input.aim().equals("pipeline")).forEach(input -> answers.put(input, send(input)));
        // Then
        List<String> wrong = new ArrayList<>();
        answers.forEach((input, answer) -> wrong.addAll(judged(input, answer)));
        assertThat(wrong).isEmpty();
        assertThat(answers).hasSizeGreaterThan(100);
    }

    @Test
    void answersAThousandPipelinedRequests() {
        // Given
        String one = "GET /api/health HTTP/1.1\r\nHost: localhost\r\n\r\n";
        String last = "GET /api/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        // When
        String answers = Wire.sendAll((one.repeat(999) + last).getBytes(StandardCharsets.US_ASCII));
        // Then
        assertThat(answers.split("HTTP/1.1 200", -1)).hasSize(1001);
        assertThat(answers).doesNotContain("HTTP/1.1 5");
    }

    private Answer send(BadInput input) {
        Superuser.tamper("delete from rate_limits");
        return Wire.send(placed(input).request(credentials.get(input.who()), other));
    }

    private BadInput placed(BadInput input) {
        String call = input.call()
                .replace("{unknown}", Ids.next().toString())
                .replace("{mine}", mine)
                .replace("{fresh}", "fresh-" + Ids.next());
        return new BadInput(input.id(), input.aim(), call, input.value(), input.expect(), input.chunked());
    }

    private List<String> judged(BadInput input, Answer answer) {
        List<String> wrong = new ArrayList<>();
        if (!fits(input, answer)) {
            wrong.add("expected " + input.expect());
        }
        if (answer.status() >= 400 && (answer.isOurs() || !answer.body().isEmpty())) {
            wrong.addAll(faultsOf(input, answer));
        }
        if (INSIDES.matcher(answer.body()).find() && !answer.head().startsWith("http/1.1 2")) {
            wrong.add("shows its insides");
        }
        if (answer.head().contains("set-cookie: a=b")) {
            wrong.add("splits the answer");
        }
        return wrong.isEmpty() ? List.of() : List.of(input + ": " + wrong + " in " + brief(answer));
    }

    private boolean fits(BadInput input, Answer answer) {
        String[] words =
                input.expect().replaceAll("reject-|-for-cookie-auth", "").split("-or-");
        for (String word : words) {
            boolean fits = switch (word) {
                case "accept", "2xx" -> answer.status() / 100 == 2;
                case "never-5xx" -> answer.status() > 0 && answer.status() < 500;
                case "no-cors-headers" -> !answer.head().contains("access-control-");
                case "ignored" -> isAsWithout(input, answer);
                default -> Integer.parseInt(word) == answer.status();
            };
            if (fits) {
                return true;
            }
        }
        return false;
    }

    private boolean isAsWithout(BadInput input, Answer answer) {
        Answer plain = Wire.send(placed(input).harmless(credentials.get(input.who())));
        boolean sameBody = input.aim().startsWith("query:") || plain.body().equals(answer.body());
        return plain.status() == answer.status() && sameBody && !answer.head().contains("\r\nlocation:");
    }

    private static List<String> faultsOf(BadInput input, Answer answer) {
        if (!answer.head().contains("content-type: application/problem+json")) {
            return List.of("no problem");
        }
        try {
            JsonNode problem = new ObjectMapper().readTree(answer.body());
            List<String> faults = new ArrayList<>();
            MEMBERS.stream()
                    .filter(member -> problem.path(member).asText().isBlank())
                    .forEach(member -> faults.add("no " + member));
            if (problem.path("status").asInt() != answer.status()
                    || !problem.path("code").asText().matches("[A-Z][A-Z_]+")) {
                faults.add("status or code is wrong");
            }
            boolean named = problem.path("errors").findValuesAsText("field").stream()
                    .anyMatch(field -> field.split("\\[")[0].equals(input.field()));
            if (answer.status() == 400 && !input.field().isEmpty() && !named) {
                faults.add("does not name " + input.field());
            }
            return faults;
        } catch (JsonProcessingException broken) {
            return List.of("no JSON");
        }
    }

    // What the clock does meanwhile is no trace of a request.
    private void standStill() {
        clock.pause();
        Eventually.eventually(() -> {
            Superuser.tamper("update scheduled_tasks set execution_time = now() + '1 day' where not picked");
            assertThat(Superuser.read(
                            "select task_name from scheduled_tasks where picked or execution_time < now() + '1 hour'"))
                    .isEmpty();
        });
    }

    private static Map<String, String> cookieOf(Person person) {
        return Map.of("Cookie", People.cookieName() + "=" + person.cookie());
    }

    private static String brief(Answer answer) {
        String text = answer.status() + " " + answer.body();
        return text.substring(0, Math.min(300, text.length()));
    }
}
