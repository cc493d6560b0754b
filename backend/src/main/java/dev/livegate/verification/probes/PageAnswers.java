package dev.livegate.verification.probes;

import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.outbound.http.Exchange;
import dev.livegate.platform.problem.Fix;
import dev.livegate.verification.visit.Answer;
import dev.livegate.verification.visit.Call;
import dev.livegate.verification.visit.Probe;
import dev.livegate.verification.visit.Visit;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

@Singleton
class PageAnswers implements Probe {

    /** What hosts and servers show while nothing of the customer's is there. */
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(?i)<title>\\s*(welcome to nginx!|apache2? .*default page.*|iis windows server|heroku \\| .*|"
                    + "404 not found|application error|index of /|coming soon|default web site page)\\s*</title>");

    private static final Pattern TITLE = Pattern.compile("(?i)<title>");
    private static final int LONGEST_TITLE = 300;

    @Override
    public String title() {
        return "People see your app";
    }

    @Override
    public Call by() {
        return Call.PAGE;
    }

    @Override
    public Set<String> after() {
        return Set.of("CertificateTrusted");
    }

    @Override
    public Verdict judge(Visit visit) {
        Answer page = visit.page().join();
        Verdict verdict = objection(page)
                .map(words -> Verdict.failed(words, Fix.rerun(id())))
                .orElseGet(() -> Verdict.passed("%s shows a page in %d ms."
                        .formatted(page.path(), Math.max(1, page.time().toMillis()))));
        return Endpoint.toldOnce(verdict, page, visit.health().join());
    }

    private static Optional<String> objection(Answer page) {
        if (page.exchange().isEmpty()) {
            return Optional.of(page.path() + " shows nothing: " + Endpoint.silence(page));
        }
        if (page.status() != 200) {
            return Optional.of("%s answers %d instead of a page. Look into the app's log and its routes."
                    .formatted(page.path(), page.status()));
        }
        if (isPlaceholder(page)) {
            return Optional.of(
                    "%s shows a placeholder of the host, not your app. Deploy the app, or check which service"
                                    .formatted(page.path())
                            + " the address leads to.");
        }
        return page.isSlow()
                ? Optional.of("%s takes %d ms to begin; 2,000 is the most."
                        .formatted(page.path(), page.time().toMillis()))
                : Optional.empty();
    }

    private static boolean isPlaceholder(Answer page) {
        return page.exchange()
                .map(Exchange::text)
                .filter(PageAnswers::isPlaceholder)
                .isPresent();
    }

    /** By the first title, and no more of it than titles have: what an app sends must not keep us busy. */
    static boolean isPlaceholder(String text) {
        Matcher title = TITLE.matcher(text);
        return title.find()
                && PLACEHOLDER
                        .matcher(text)
                        .region(title.start(), Math.min(text.length(), title.start() + LONGEST_TITLE))
                        .lookingAt();
    }
}
