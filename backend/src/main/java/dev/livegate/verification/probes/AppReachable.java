package dev.livegate.verification.probes;

import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.outbound.http.Reason;
import dev.livegate.platform.problem.Fix;
import dev.livegate.verification.visit.Answer;
import dev.livegate.verification.visit.Call;
import dev.livegate.verification.visit.Probe;
import dev.livegate.verification.visit.Visit;
import jakarta.inject.Singleton;
import java.util.Set;

/** Fails only if nothing at all is at home: what breaks one path is that path's own finding. */
@Singleton
class AppReachable implements Probe {

    @Override
    public String title() {
        return "Your app can be reached";
    }

    @Override
    public Call by() {
        return Call.ROOT;
    }

    @Override
    public Set<String> after() {
        return Set.of("NameResolves");
    }

    @Override
    public Verdict judge(Visit visit) {
        Answer root = visit.root().join();
        if (isRefusedForItsCertificate(root)) {
            return Verdict.passed("The connection is taken.");
        }
        Answer health = visit.health().join();
        return root.isDead() && health.isDead() ? nobody(root) : Verdict.passed("Your app takes connections.");
    }

    private Verdict nobody(Answer root) {
        String words = root.status() == 0
                ? Endpoint.silence(root)
                : ("The host answers %d, so your app does not run behind it. Look into the log of its last start."
                        .formatted(root.status()));
        return Verdict.failed(
                        words,
                        Fix.text("Let the app listen on 0.0.0.0 and on the port that the host gives it as PORT."),
                        Fix.rerun(id()))
                .because("Every other check needs an app that answers.");
    }

    private static boolean isRefusedForItsCertificate(Answer root) {
        return root.failure()
                .filter(failure -> failure.cause() == Reason.Cause.TLS)
                .isPresent();
    }
}
