package dev.livegate.verification.probes;

import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.problem.Fix;
import dev.livegate.verification.visit.Answer;
import dev.livegate.verification.visit.Call;
import dev.livegate.verification.visit.Probe;
import dev.livegate.verification.visit.Visit;
import jakarta.inject.Singleton;
import java.util.Set;

/** C10: an app may come without the proof, but one that gave it once must give it ever after. */
@Singleton
class AppIsYours implements Probe {

    private static final String WHY = "Only an app that holds your probe token can answer our question.";

    @Override
    public String title() {
        return "The app at this address is yours";
    }

    @Override
    public Call by() {
        return Call.IDENTITY;
    }

    @Override
    public Set<String> after() {
        return Set.of("CertificateTrusted");
    }

    @Override
    public Verdict judge(Visit visit) {
        if (visit.subject().trust().tokens().isEmpty()) {
            return Verdict.warning(
                            "Whether the app is yours cannot be known without a probe token. Generate one.",
                            Fix.generate("Generate the probe token", "LIVEGATE_PROBE_TOKEN"))
                    .because(WHY);
        }
        Answer answer = visit.identity().join();
        if (visit.isProvedBy(answer)) {
            return Verdict.passed("The app proves that it holds your probe token.");
        }
        return visit.isAttemptAtProof(answer) ? notYours() : silent(visit);
    }

    private Verdict notYours() {
        return Verdict.failed(
                        "This is not your app: it answers our question wrongly. Check the address, or set the newest"
                                + " LIVEGATE_PROBE_TOKEN on your host.",
                        Fix.step("Correct the address", "url"),
                        Fix.text(
                                "Set LIVEGATE_PROBE_TOKEN on your host to the value that was shown last, and restart."),
                        Fix.rerun(id()))
                .because(WHY);
    }

    private Verdict silent(Visit visit) {
        String path = "/.well-known/livegate";
        return visit.subject().trust().proved()
                ? Verdict.failed(
                                "The app no longer proves that it is yours. Let it answer at " + path + " again.",
                                Fix.rerun(id()))
                        .because(WHY)
                : Verdict.warning(
                                "The app does not prove that it is yours. Let it answer our question at " + path + ".",
                                Fix.text(
                                        "Answer {\"nonce\": n, \"hmac\": hex of HMAC-SHA256(LIVEGATE_PROBE_TOKEN, n)}."))
                        .because(WHY);
    }
}
