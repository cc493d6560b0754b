package dev.livegate.launch.countdown;

import dev.livegate.launch.record.LaunchDesk;
import dev.livegate.launch.record.ProductDeployment;
import dev.livegate.launch.schedule.LaunchSchedule;
import dev.livegate.launch.schedule.Moment;
import dev.livegate.launch.subject.Inspection;
import dev.livegate.launch.subject.LaunchSubject;
import dev.livegate.launch.subject.SubjectReader;
import dev.livegate.platform.check.Finding;
import dev.livegate.platform.check.Report;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looks while there is still time to mend what is wrong; it decides nothing, the launch itself looks again. */
@Singleton
class Recheck {

    private final Tx tx;
    private final SubjectReader subjects;
    private final Inspection inspection;
    private final LaunchDesk desk;
    private final Letters letters;

    Recheck(Tx tx, SubjectReader subjects, Inspection inspection, LaunchDesk desk, Letters letters) {
        this.tx = tx;
        this.subjects = subjects;
        this.inspection = inspection;
        this.desk = desk;
        this.letters = letters;
    }

    void before(Scope scope, Moment moment) {
        Optional<Instant> at =
                tx.in(scope, () -> LaunchSchedule.waiting(scope, moment).map(LaunchSchedule::scheduledFor));
        if (at.isPresent()) {
            LaunchSubject subject = subjects.at(scope, moment.deployment(), at.get());
            Report report = inspection.report(subject);
            tx.run(scope, () -> write(scope, moment, report));
        }
    }

    private void write(Scope scope, Moment moment, Report report) {
        ProductDeployment deployment = ProductDeployment.locked(scope, moment.deployment());
        LaunchSchedule.waiting(scope, moment).ifPresent(schedule -> {
            desk.found(scope, deployment.id, report);
            List<String> wrong = report.findings().stream()
                    .filter(Finding::blocks)
                    .map(finding -> finding.title() + ": " + finding.message())
                    .toList();
            letters.before(scope, deployment, schedule, new Letters.Look(moment.minutesBefore(), wrong));
        });
    }
}
