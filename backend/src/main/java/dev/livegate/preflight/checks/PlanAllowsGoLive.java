package dev.livegate.preflight.checks;

import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.problem.Fix;
import dev.livegate.preflight.PaperCheck;
import dev.livegate.preflight.Subject;
import jakarta.inject.Singleton;

/** Told early, and no obstacle before the last button (C12). */
@Singleton
class PlanAllowsGoLive implements PaperCheck {

    @Override
    public String title() {
        return "The plan includes going live";
    }

    @Override
    public boolean strict() {
        return false;
    }

    @Override
    public Verdict judge(Subject subject) {
        return subject.entitlements().mayGoLive()
                ? Verdict.passed("Your plan " + subject.entitlements().plan() + " includes going live.")
                : Verdict.warning(
                                "Your plan " + subject.entitlements().plan()
                                        + " ends before going live. Ask those who run Livegate for another.",
                                Fix.open("See the plan", "/dashboard/settings"))
                        .because("Everything up to a verified app works without it.");
    }
}
