package dev.livegate.launch.steps;

import dev.livegate.launch.course.LaunchStep;
import dev.livegate.launch.record.LaunchDesk;
import dev.livegate.launch.subject.LaunchSubject;
import dev.livegate.launch.subject.SubjectReader;
import dev.livegate.platform.flow.StepContext;
import dev.livegate.platform.scope.Tx;
import jakarta.inject.Singleton;
import java.util.UUID;

/** How a step begins: whoever follows sees it, and it learns what it is about, all in one transaction. */
@Singleton
class Beginning {

    private final Tx tx;
    private final InTime inTime;
    private final LaunchDesk desk;
    private final SubjectReader subjects;

    Beginning(Tx tx, InTime inTime, LaunchDesk desk, SubjectReader subjects) {
        this.tx = tx;
        this.inTime = inTime;
        this.desk = desk;
        this.subjects = subjects;
    }

    LaunchSubject of(LaunchStep step, StepContext<UUID> context) {
        return tx.in(context.scope(), () -> {
            desk.at(context.scope(), context.subject(), step.percent(), step.title());
            return subjects.of(context.scope(), context.subject());
        });
    }

    /** For a step that nothing has been changed before. */
    LaunchSubject inTime(LaunchStep step, StepContext<UUID> context) {
        return tx.in(context.scope(), () -> {
            inTime.require(context);
            return of(step, context);
        });
    }
}
