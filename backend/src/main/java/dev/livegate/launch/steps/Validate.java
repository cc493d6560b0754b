package dev.livegate.launch.steps;

import static dev.livegate.launch.record.LaunchProblem.LAUNCH_BLOCKED;

import dev.livegate.launch.course.LaunchStep;
import dev.livegate.launch.record.LaunchDesk;
import dev.livegate.launch.subject.Inspection;
import dev.livegate.launch.subject.Launch;
import dev.livegate.launch.subject.LaunchSubject;
import dev.livegate.platform.check.Finding;
import dev.livegate.platform.check.Report;
import dev.livegate.platform.flow.NotYet;
import dev.livegate.platform.flow.StepContext;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class Validate implements LaunchStep {

    private final Beginning beginning;
    private final Inspection inspection;
    private final LaunchDesk desk;
    private final InTime inTime;

    Validate(Beginning beginning, Inspection inspection, LaunchDesk desk, InTime inTime) {
        this.beginning = beginning;
        this.inspection = inspection;
        this.desk = desk;
        this.inTime = inTime;
    }

    @Override
    public String name() {
        return "validate";
    }

    @Override
    public String title() {
        return "Check that everything is in place";
    }

    @Override
    public int percent() {
        return 5;
    }

    @Override
    public void run(StepContext<Launch> context) throws NotYet {
        LaunchSubject subject =
                new LaunchSubject(beginning.inTime(context), context.subject().around());
        Report report = inspection.report(subject);
        desk.heard(context.scope(), context.subject().id(), subject.troubles());
        List<Finding> wrong = report.findings().stream().filter(Finding::blocks).toList();
        if (wrong.isEmpty()) {
            context.lastly(() -> desk.passed(context.scope(), context.subject().id(), report));
            return;
        }
        desk.found(context.scope(), context.subject().id(), report);
        String why = wrong.get(0).message();
        if (wrong.stream().allMatch(Finding::mayPass)) {
            inTime.orWait(context, why);
        }
        throw LAUNCH_BLOCKED.because(why);
    }
}
