package dev.livegate.launch.checks;

import dev.livegate.deployment.gate.Windows.Closed;
import dev.livegate.launch.subject.LaunchCheck;
import dev.livegate.launch.subject.LaunchSubject;
import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.problem.Fix;
import jakarta.inject.Singleton;

@Singleton
class WindowIsOpen implements LaunchCheck {

    private static final Fix WINDOWS = Fix.open("See the windows", "/dashboard/windows");

    @Override
    public String title() {
        return "Changes are allowed now";
    }

    @Override
    public Verdict judge(LaunchSubject subject) {
        return subject.around().window().map(WindowIsOpen::closed).orElseGet(() -> open(subject));
    }

    private static Verdict open(LaunchSubject subject) {
        return subject.around()
                .brokenGlass()
                .map(glass -> Verdict.warning(glass.sentence(), WINDOWS))
                .orElseGet(() -> Verdict.passed("No window forbids it."));
    }

    private static Verdict closed(Closed window) {
        return Verdict.failed(window.sentence(), WINDOWS);
    }
}
