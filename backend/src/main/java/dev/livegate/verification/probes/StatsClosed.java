package dev.livegate.verification.probes;

import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.problem.Fix;
import dev.livegate.verification.visit.Answer;
import dev.livegate.verification.visit.Call;
import dev.livegate.verification.visit.Probe;
import dev.livegate.verification.visit.Profile;
import dev.livegate.verification.visit.Visit;
import jakarta.inject.Singleton;
import java.util.Set;

@Singleton
class StatsClosed implements Probe {

    @Override
    public String title() {
        return "Strangers do not see your statistics";
    }

    @Override
    public Call by() {
        return Call.STATS_OF_STRANGER;
    }

    @Override
    public boolean isPartOf(Profile profile) {
        return profile == Profile.full;
    }

    @Override
    public Set<String> after() {
        return Set.of("CertificateTrusted");
    }

    @Override
    public Verdict judge(Visit visit) {
        Answer answer = visit.statsOfStranger().join();
        return answer.status() == 200 && (answer.json().isPresent() || answer.isCutJson())
                ? Verdict.failed(
                                "Your statistics are public: " + Visit.STATS + " answers without a token. Ask for one.",
                                Fix.text("Answer 401 unless the request carries a session or the probe token."),
                                Fix.rerun(id()))
                        .because("Anybody can read how many customers you have.")
                : Verdict.passed("Nobody without a token gets an answer.");
    }
}
