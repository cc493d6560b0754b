package dev.livegate.launch.checks;

import dev.livegate.launch.subject.LaunchCheck;
import dev.livegate.launch.subject.LaunchSubject;
import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.problem.Fix;
import dev.livegate.product.Environment;
import jakarta.inject.Singleton;

@Singleton
class AppIsLive implements LaunchCheck {

    @Override
    public String title() {
        return "The app is live";
    }

    @Override
    public Verdict judge(LaunchSubject subject) {
        if (subject.environment() == Environment.sandbox) {
            return Verdict.skipped("The sandbox sells nothing for real.");
        }
        if (subject.around().appLive()) {
            return Verdict.passed("The app is live.");
        }
        return subject.around().sellBeforeLive()
                ? Verdict.warning("The app is not live yet, and you chose to sell before it is.")
                : Verdict.failed(
                        "The app is not live yet. Take it live first, or choose to sell before that.",
                        Fix.step("Take the app live", "go-live"));
    }
}
