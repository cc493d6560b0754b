package dev.livegate.verification.probes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.livegate.platform.check.Status;
import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.outbound.http.Exchange;
import dev.livegate.platform.outbound.http.Failure;
import dev.livegate.platform.problem.Fix;
import dev.livegate.verification.visit.Answer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** What health and ready have in common: a short answer of the app's own, not a page, soon (C3). */
record Endpoint(String check, String what, String fixStep) {

    private static final Set<String> BAD_WORDS =
            Set.of("down", "error", "fail", "failed", "unhealthy", "out_of_service");

    Verdict judge(Answer answer, Answer root) {
        return objection(answer, root)
                .map(words -> Verdict.failed(words, Fix.step("Say where it is", fixStep), Fix.rerun(check)))
                .orElseGet(() -> Verdict.passed("%s answers 200 in %d ms."
                        .formatted(answer.path(), Math.max(1, answer.time().toMillis()))));
    }

    /** What ails as the health endpoint does is not told a second time. */
    static Verdict toldOnce(Verdict verdict, Answer answer, Answer health) {
        return verdict.status() == Status.failed && answer.ailsLike(health)
                ? Verdict.skipped("Not judged by itself, since it ails as the health endpoint does.")
                : verdict;
    }

    private Optional<String> objection(Answer answer, Answer root) {
        if (answer.exchange().isEmpty()) {
            return Optional.of(answer.path() + " is silent: " + silence(answer));
        }
        if (answer.isRedirect()) {
            return Optional.of("%s redirects instead of answering. Let it answer 200 by itself, also without a session."
                    .formatted(answer.path()));
        }
        if (answer.status() != 200) {
            return Optional.of(status(answer));
        }
        if (answer.isHtml() || isSameBody(answer, root)) {
            return Optional.of("%s answers a page, not a %s endpoint. Route the path to the app before your pages."
                    .formatted(answer.path(), what));
        }
        if (saysDown(answer)) {
            return Optional.of("%s answers 200 but says that it is down%s.".formatted(answer.path(), parts(answer)));
        }
        return answer.isSlow()
                ? Optional.of("%s takes %d ms; 2,000 is the most. Let it look at nothing slow."
                        .formatted(answer.path(), answer.time().toMillis()))
                : Optional.empty();
    }

    static String silence(Answer answer) {
        return answer.failure().map(Failure::sentence).orElse("It does not answer in time.");
    }

    private String status(Answer answer) {
        if (answer.isMissing()) {
            return "%s answers %d: there is no %s endpoint. Add one, or say where yours is."
                    .formatted(answer.path(), answer.status(), what);
        }
        return "%s answers %d%s. Look into the app's log.".formatted(answer.path(), answer.status(), parts(answer));
    }

    /** Names only, as the app gives them. */
    private static String parts(Answer answer) {
        String down = answer.json().stream()
                .flatMap(json -> StreamSupport.stream(json.path("checks").spliterator(), false))
                .filter(Endpoint::isDown)
                .map(part -> part.path("name").asText("").replaceAll("[^A-Za-z0-9 ._-]", ""))
                .filter(name -> !name.isBlank())
                .limit(5)
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
        return down.isEmpty() ? "" : " (" + down + ")";
    }

    private static boolean saysDown(Answer answer) {
        return answer.json().filter(Endpoint::isDown).isPresent();
    }

    private static boolean isDown(JsonNode node) {
        return BAD_WORDS.contains(node.path("status").asText("").toLowerCase(Locale.ROOT));
    }

    private static boolean isSameBody(Answer answer, Answer root) {
        Optional<String> body = answer.exchange().map(Exchange::text);
        return root.status() == 200
                && body.filter(text -> !text.isBlank()).isPresent()
                && body.equals(root.exchange().map(Exchange::text));
    }
}
