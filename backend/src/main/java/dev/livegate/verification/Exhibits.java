package dev.livegate.verification;

import dev.livegate.platform.outbound.http.Exchange;
import dev.livegate.platform.outbound.http.Failure;
import dev.livegate.platform.outbound.http.Timings;
import dev.livegate.report.Draft.Evidence;
import dev.livegate.verification.visit.Answer;
import dev.livegate.verification.visit.Visit;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was answered to each question, as far as a stranger may read it: the report strikes out what looks like a key. */
final class Exhibits {

    private static final int FIRST_BYTES = 160;
    /** What an app tells only whoever holds its token is nobody else's business. */
    private static final String CONFIDENTIAL = "StatsAnswer";

    private Exhibits() {}

    static List<Evidence> of(Visit visit) {
        List<Evidence> shown = new ArrayList<>();
        answers(visit).forEach((check, answer) -> {
            answer.exchange().ifPresent(exchange -> shown.addAll(of(check, answer.path(), exchange)));
            answer.failure().ifPresent(failure -> shown.addAll(of(check, answer.path(), failure)));
        });
        return shown;
    }

    private static Map<String, Answer> answers(Visit visit) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        answers.put("AppReachable", visit.root().join());
        answers.put("HttpLeadsToHttps", visit.plain().join());
        answers.put("HealthAnswers", visit.health().join());
        answers.put("ReadyAnswers", visit.ready().join());
        answers.put("PageAnswers", visit.page().join());
        answers.put("AppIsYours", visit.identity().join());
        answers.put("StatsClosed", visit.statsOfStranger().join());
        answers.put(CONFIDENTIAL, visit.stats().join());
        return answers;
    }

    private static List<Evidence> of(String check, String path, Exchange exchange) {
        List<Evidence> shown = new ArrayList<>();
        String type = exchange.header("content-type").map(" "::concat).orElse("");
        shown.add(new Evidence(check, "answer", path + " " + exchange.status() + type + " from " + exchange.address()));
        shown.add(new Evidence(check, "timings", words(exchange.timings())));
        if (exchange.body().length > 0 && !check.equals(CONFIDENTIAL)) {
            shown.add(new Evidence(check, "first bytes", beginning(exchange.body())));
        }
        return shown;
    }

    private static List<Evidence> of(String check, String path, Failure failure) {
        return List.of(
                new Evidence(check, "no answer", path + " " + failure.sentence()),
                new Evidence(check, "timings", words(failure.timings())));
    }

    private static String beginning(byte[] body) {
        return new String(body, 0, Math.min(body.length, FIRST_BYTES), StandardCharsets.UTF_8);
    }

    private static String words(Timings timings) {
        StringBuilder words = new StringBuilder();
        phase(words, "name", timings.dns());
        phase(words, "connect", timings.connect());
        phase(words, "TLS", timings.tls());
        phase(words, "first byte", timings.firstByte());
        return words.append("total ")
                .append(timings.total().toMillis())
                .append(" ms")
                .toString();
    }

    private static void phase(StringBuilder words, String name, @Nullable Duration took) {
        if (took != null) {
            words.append(name).append(' ').append(took.toMillis()).append(" ms, ");
        }
    }
}
