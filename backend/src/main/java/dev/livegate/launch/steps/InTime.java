package dev.livegate.launch.steps;

import static dev.livegate.launch.record.LaunchProblem.TOO_LATE;

import dev.livegate.launch.plan.ChangeBook;
import dev.livegate.launch.schedule.LaunchSchedule;
import dev.livegate.launch.subject.LaunchSubject;
import dev.livegate.platform.flow.StepContext;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Nothing scheduled begins late, not even after hours without power; what has begun at Stripe is finished. */
@Singleton
class InTime {

    private final Tx tx;
    private final ChangeBook book;
    private final Time time;

    InTime(Tx tx, ChangeBook book, Time time) {
        this.tx = tx;
        this.book = book;
        this.time = time;
    }

    void require(StepContext<LaunchSubject> context) {
        UUID id = context.subject().id();
        if (tx.in(context.scope(), () -> isTooLate(context.scope(), id))) {
            throw TOO_LATE.because("It could not start in time.");
        }
    }

    private boolean isTooLate(Scope scope, UUID id) {
        return LaunchSchedule.find(scope, id)
                        .filter(schedule -> schedule.isTooLate(time.now()))
                        .isPresent()
                && !book.hasEffects(scope, id);
    }
}
