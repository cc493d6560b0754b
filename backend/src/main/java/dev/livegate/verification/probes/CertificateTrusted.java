package dev.livegate.verification.probes;

import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.outbound.http.Exchange;
import dev.livegate.platform.outbound.http.Failure;
import dev.livegate.platform.outbound.http.Reason;
import dev.livegate.platform.outbound.http.TlsFacts;
import dev.livegate.platform.problem.Fix;
import dev.livegate.platform.time.Time;
import dev.livegate.verification.visit.Answer;
import dev.livegate.verification.visit.Call;
import dev.livegate.verification.visit.Probe;
import dev.livegate.verification.visit.Visit;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

@Singleton
class CertificateTrusted implements Probe {

    private static final long RENEW_NOW_DAYS = 14;

    private final Time time;

    CertificateTrusted(Time time) {
        this.time = time;
    }

    @Override
    public String title() {
        return "The certificate is trusted";
    }

    @Override
    public Call by() {
        return Call.ROOT;
    }

    @Override
    public Set<String> after() {
        return Set.of("AppReachable");
    }

    @Override
    public Verdict judge(Visit visit) {
        if (!visit.subject().app().isSecure()) {
            return Verdict.passed("Not needed: this preview may look at an app over http.");
        }
        Answer root = visit.root().join();
        Optional<Failure> refused = root.failure().filter(failure -> failure.cause() == Reason.Cause.TLS);
        if (refused.isPresent()) {
            return Verdict.failed(refused.get().sentence(), Fix.rerun(id()))
                    .because("Browsers show a warning instead of your app.");
        }
        return root.exchange()
                .map(Exchange::tls)
                .map(this::trusted)
                .orElseGet(() -> Verdict.passed("TLS comes about."));
    }

    Verdict trusted(TlsFacts facts) {
        long days = Duration.between(time.now(), facts.notAfter()).toDays();
        String words = "Trusted for %d more day%s, over %s.".formatted(days, days == 1 ? "" : "s", facts.protocol());
        return days < RENEW_NOW_DAYS
                ? Verdict.warning(words + " Check that it renews itself.", Fix.rerun(id()))
                        .because("A certificate that runs out takes your app off the air.")
                : Verdict.passed(words);
    }
}
