package dev.livegate.checklist.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.livegate.checklist.look.Reply;
import dev.livegate.checklist.look.Site;
import dev.livegate.checklist.trial.TrialDesk.Ready;
import dev.livegate.platform.check.Status;
import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.outbound.http.Request;
import dev.livegate.platform.secret.Secret;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Goes through the app once, as somebody with a small role would. What it makes it removes again. */
final class TestUser {

    private static final String WEAK = "123456";
    private static final String WORDS = "Livegate trial";

    private final Site site;
    private final TrialPlan plan;
    private final Secret password;
    private final ObjectMapper json;

    TestUser(Site site, Ready ready, ObjectMapper json) {
        this.site = site;
        this.plan = ready.plan();
        this.password = ready.password();
        this.json = json;
    }

    /** Facts and what was seen of them; what an app that was silent or too busy would have said stays as it was known. */
    Map<String, Verdict> tries() {
        Map<String, Verdict> seen = new LinkedHashMap<>();
        if (plan.signUp() != null) {
            seen.put("synthetic.weak-password", weakPassword(plan.signUp()));
        }
        Reply answer = password.use(this::signIn);
        Optional<UnaryOperator<Request>> session = session(answer);
        seen.put("synthetic.login", signedIn(answer, session.isPresent()));
        session.ifPresent(with -> inside(seen, with));
        seen.values().removeIf(verdict -> verdict.status() == Status.deferred);
        return seen;
    }

    private void inside(Map<String, Verdict> seen, UnaryOperator<Request> with) {
        Stream.of(
                        new Thing("contact", plan.contacts(), Map.of("name", WORDS)),
                        new Thing("deal", plan.deals(), Map.of("title", WORDS)),
                        new Thing("message", plan.messages(), Map.of("text", WORDS, "sandbox", true)))
                .filter(thing -> thing.path() != null)
                .forEach(thing -> seen.put("synthetic." + thing.noun(), made(thing, with)));
        if (plan.ownersOnly() != null) {
            seen.put("synthetic.kept-out", keptOut(site.get(plan.ownersOnly(), with)));
        }
    }

    private Reply signIn(String word) {
        return site.post(plan.signIn(), written(Map.of("email", plan.email(), "password", word)));
    }

    private Verdict signedIn(Reply answer, boolean session) {
        if (answer.isUnseen()) {
            return answer.unseen();
        }
        if (!isTaken(answer)) {
            return Verdict.failed("The test user cannot sign in at " + plan.signIn() + ". " + answer.sentence()
                    + " Check the password.");
        }
        if (!session) {
            return Verdict.failed(plan.signIn() + " takes the test user but gives neither a token nor a cookie.");
        }
        Reply wrong = signIn("not-" + WEAK);
        if (wrong.isUnseen()) {
            return wrong.unseen();
        }
        return isTaken(wrong)
                ? Verdict.failed(plan.signIn() + " lets the test user in with a wrong password as well. Refuse it.")
                : Verdict.passed("The test user signs in, and not with a wrong password.");
    }

    private Verdict weakPassword(String path) {
        String body = written(Map.of("email", "weak+" + plan.email(), "password", WEAK));
        Reply answer = site.post(path, body);
        if (answer.isUnseen()) {
            return answer.unseen();
        }
        if (answer.status() >= 400 && answer.status() < 500 && answer.status() != 404 && answer.status() != 405) {
            return Verdict.passed("A password like " + WEAK + " is refused.");
        }
        return isTaken(answer)
                ? Verdict.failed(path + " takes the password " + WEAK + ". Ask for a longer one.")
                : Verdict.failed(path + " refuses nobody as it should. " + answer.sentence());
    }

    private static Verdict keptOut(Reply answer) {
        return switch (answer.status()) {
            case 401, 403, 404 -> Verdict.passed("Whoever is no owner is kept out.");
            case 0, 429 -> answer.unseen();
            default -> Verdict.failed("The test user is not kept out of what is an owner's. " + answer.sentence());
        };
    }

    private record Thing(String noun, @Nullable String path, Map<String, ?> body) {}

    private Verdict made(Thing thing, UnaryOperator<Request> with) {
        String noun = thing.noun();
        String path = String.valueOf(thing.path());
        Reply answer = site.post(path, written(thing.body()), with);
        if (answer.isUnseen()) {
            return answer.unseen();
        }
        if (!isTaken(answer)) {
            return Verdict.failed("The test user can make no " + noun + " at " + path + ". " + answer.sentence());
        }
        String id = Stream.of("/id", "/data/id", "/item/id")
                .map(place -> body(answer).at(place).asText())
                .filter(text -> text.matches("[A-Za-z0-9_-]{1,64}"))
                .findFirst()
                .orElse("");
        boolean removed = !id.isEmpty() && isTaken(site.delete(path + "/" + id, with));
        return removed || noun.equals("message")
                ? Verdict.passed("The test user made a " + noun + (removed ? " and removed it." : "."))
                : Verdict.warning("The test user made a " + noun + " but could not remove it. Look there.");
    }

    private Optional<UnaryOperator<Request>> session(Reply answer) {
        Optional<UnaryOperator<Request>> token = Stream.of("/token", "/accessToken", "/access_token", "/data/token")
                .map(place -> body(answer).at(place).asText())
                .filter(text -> !text.isBlank())
                .map(text -> (UnaryOperator<Request>) request -> request.bearer(Secret.of(text)))
                .findFirst();
        return isTaken(answer) ? token.or(() -> cookie(answer)) : Optional.empty();
    }

    private static Optional<UnaryOperator<Request>> cookie(Reply answer) {
        return answer.header("set-cookie")
                .map(line -> line.split(";", 2)[0])
                .map(pair -> request -> request.header("cookie", pair));
    }

    private static boolean isTaken(Reply answer) {
        return answer.status() >= 200 && answer.status() < 300;
    }

    private JsonNode body(Reply answer) {
        try {
            JsonNode body = json.readTree(answer.text());
            return body == null ? MissingNode.getInstance() : body;
        } catch (JsonProcessingException noJson) {
            return MissingNode.getInstance();
        }
    }

    private String written(Map<String, ?> body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
