package dev.livegate.verification.probes;

import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.outbound.http.Exchange;
import dev.livegate.platform.problem.Fix;
import dev.livegate.verification.visit.Advice;
import dev.livegate.verification.visit.Answer;
import dev.livegate.verification.visit.Visit;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

@Singleton
class HeadersProtect implements Advice {

    @Override
    public String title() {
        return "Security headers protect your pages";
    }

    @Override
    public Verdict judge(Visit visit) {
        Answer page = visit.page().join();
        return page.exchange()
                .map(one -> judge(page.path(), one, visit.subject().app().isSecure()))
                .orElseGet(() -> Verdict.skipped("No page answered, so there are no headers to read."));
    }

    static Verdict judge(String path, Exchange page, boolean secure) {
        List<Protection> asked = Protection.of(secure);
        List<String> missing =
                names(asked.stream().filter(one -> one.isMissing(page)).toList());
        List<String> idle = names(asked.stream()
                .filter(one -> !one.isMissing(page) && !one.protects(page))
                .toList());
        return missing.isEmpty() && idle.isEmpty()
                ? Verdict.passed("All of them are there and protect.")
                : Verdict.warning(
                                words(path, missing, idle),
                                Fix.text(
                                        "Most frameworks set them all with one middleware, such as helmet for Express."))
                        .because("They keep a foreign script or frame from acting in your users' names.");
    }

    private static List<String> names(List<Protection> headers) {
        return headers.stream().map(Protection::header).toList();
    }

    private static String words(String path, List<String> missing, List<String> idle) {
        List<String> said = new ArrayList<>();
        if (!missing.isEmpty()) {
            said.add("Missing on %s: %s. Add them.".formatted(path, String.join(", ", missing)));
        }
        if (!idle.isEmpty()) {
            said.add("There and of no effect on %s: %s. Give them values that protect."
                    .formatted(path, String.join(", ", idle)));
        }
        return String.join(" ", said);
    }
}
