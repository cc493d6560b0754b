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
        List<String> missing = page.exchange()
                .map(one -> missing(one, visit.subject().app().isSecure()))
                .orElse(List.of());
        return missing.isEmpty()
                ? Verdict.passed("All of them are there.")
                : Verdict.warning(
                                "Missing on %s: %s. Add them.".formatted(page.path(), String.join(", ", missing)),
                                Fix.text(
                                        "Most frameworks set them all with one middleware, such as helmet for Express."))
                        .because("They keep a foreign script or frame from acting in your users' names.");
    }

    private static List<String> missing(Exchange page, boolean secure) {
        List<String> missing = new ArrayList<>();
        String policy = page.header("content-security-policy").orElse("");
        require(missing, !policy.isEmpty(), "Content-Security-Policy");
        require(missing, page.header("x-content-type-options").isPresent(), "X-Content-Type-Options");
        require(
                missing,
                page.header("x-frame-options").isPresent() || policy.contains("frame-ancestors"),
                "X-Frame-Options");
        require(missing, page.header("referrer-policy").isPresent(), "Referrer-Policy");
        require(missing, !secure || page.header("strict-transport-security").isPresent(), "Strict-Transport-Security");
        return missing;
    }

    private static void require(List<String> missing, boolean there, String name) {
        if (!there) {
            missing.add(name);
        }
    }
}
