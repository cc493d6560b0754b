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

/** With our token, after the app has had its chance to prove that the token is meant for it. */
@Singleton
class StatsAnswer implements Probe {

    @Override
    public String title() {
        return "The dashboard works behind its lock";
    }

    @Override
    public Call by() {
        return Call.STATS;
    }

    @Override
    public boolean isPartOf(Profile profile) {
        return profile == Profile.full;
    }

    @Override
    public Set<String> after() {
        return Set.of("AppIsYours", "StatsClosed");
    }

    @Override
    public Verdict judge(Visit visit) {
        if (visit.subject().trust().tokens().isEmpty()) {
            return Verdict.warning(
                    "The statistics were not asked for, since there is no probe token. Generate one.",
                    Fix.generate("Generate the probe token", "LIVEGATE_PROBE_TOKEN"));
        }
        Answer answer = visit.stats().join();
        return Endpoint.toldOnce(judge(answer), answer, visit.health().join());
    }

    private Verdict judge(Answer answer) {
        return switch (answer.status()) {
            case 200 -> content(answer);
            case 401, 403 ->
                Verdict.failed(
                        Visit.STATS
                                + " refuses the probe token. Set LIVEGATE_PROBE_TOKEN on your host and restart the app.",
                        Fix.text("Enter the newest value where your host keeps variables."),
                        Fix.rerun(id()));
            case 404 ->
                Verdict.warning("There are no statistics at " + Visit.STATS
                        + ", so what needs a database was not seen at work.");
            case 0 -> Verdict.failed(Visit.STATS + " is silent: " + Endpoint.silence(answer), Fix.rerun(id()));
            default ->
                Verdict.failed(
                        "%s answers %d with the right token. %s"
                                .formatted(Visit.STATS, answer.status(), advice(answer)),
                        Fix.rerun(id()));
        };
    }

    private Verdict content(Answer answer) {
        if (answer.isHtml() || answer.json().isEmpty()) {
            return Verdict.failed(
                    Visit.STATS + " answers a page instead of JSON. Route the path to the app before your pages.",
                    Fix.rerun(id()));
        }
        return answer.isSlow()
                ? Verdict.failed(
                        "%s takes %d ms; 2,000 is the most."
                                .formatted(Visit.STATS, answer.time().toMillis()),
                        Fix.rerun(id()))
                : Verdict.passed("%s answers in %d ms with the token."
                        .formatted(Visit.STATS, Math.max(1, answer.time().toMillis())));
    }

    private static String advice(Answer answer) {
        return answer.isRedirect() ? "Let it answer instead of redirecting." : "Look into the app's log.";
    }
}
