package dev.livegate.launch.checks;

import dev.livegate.launch.subject.LaunchCheck;
import dev.livegate.launch.subject.LaunchSubject;
import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.problem.Fix;
import jakarta.inject.Singleton;

@Singleton
class NothingElseRuns implements LaunchCheck {

    @Override
    public String title() {
        return "No other deployment of this product runs";
    }

    @Override
    public Verdict judge(LaunchSubject subject) {
        return subject.around().busy()
                ? Verdict.failed(
                        "This product is being deployed already. Wait until that has ended, or cancel it.",
                        Fix.open("See the deployments", "/dashboard/launches"))
                : Verdict.passed("No other deployment of this product runs.");
    }
}
