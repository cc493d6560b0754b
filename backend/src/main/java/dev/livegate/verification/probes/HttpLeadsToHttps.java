package dev.livegate.verification.probes;

import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.outbound.http.Exchange;
import dev.livegate.platform.problem.Fix;
import dev.livegate.verification.visit.Answer;
import dev.livegate.verification.visit.Call;
import dev.livegate.verification.visit.Probe;
import dev.livegate.verification.visit.Visit;
import jakarta.inject.Singleton;
import java.util.Set;

@Singleton
class HttpLeadsToHttps implements Probe {

    @Override
    public String title() {
        return "Visitors without https are led to it";
    }

    @Override
    public Call by() {
        return Call.PLAIN;
    }

    @Override
    public boolean strict() {
        return false;
    }

    @Override
    public Set<String> after() {
        return Set.of("CertificateTrusted");
    }

    @Override
    public Verdict judge(Visit visit) {
        if (visit.subject().app().preview()) {
            return Verdict.passed("Not asked for in this preview.");
        }
        return judge(visit.plain().join());
    }

    static Verdict judge(Answer plain) {
        if (plain.exchange().isEmpty()) {
            return Verdict.passed("Nothing answers without https.");
        }
        if (leadsToHttps(plain)) {
            return Verdict.passed("http leads to https.");
        }
        return plain.status() < 400
                ? Verdict.warning(
                        "Your app answers over http as well. Redirect every such request to https.",
                        Fix.text("Switch on \"force https\" at your host, or redirect in the app."))
                : Verdict.passed("Nothing is served without https.");
    }

    private static boolean leadsToHttps(Answer plain) {
        return plain.isRedirect()
                && plain.exchange()
                        .flatMap((Exchange one) -> one.header("location"))
                        .filter(location -> location.startsWith("https://"))
                        .isPresent();
    }
}
