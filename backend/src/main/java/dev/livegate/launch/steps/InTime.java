package dev.livegate.launch.steps;

import static dev.livegate.launch.record.LaunchProblem.TOO_LATE;

import dev.livegate.launch.plan.ChangeBook;
import dev.livegate.launch.record.LaunchDesk;
import dev.livegate.launch.record.ProductDeployment;
import dev.livegate.launch.schedule.LaunchSchedule;
import dev.livegate.platform.flow.NotYet;
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
    private final LaunchDesk desk;
    private final Time time;

    InTime(Tx tx, ChangeBook book, LaunchDesk desk, Time time) {
        this.tx = tx;
        this.book = book;
        this.desk = desk;
        this.time = time;
    }

    /** Within the open transaction. */
    void require(StepContext<UUID> context) {
        if (isTooLate(context.scope(), context.subject())) {
            throw TOO_LATE.because("It could not start in time." + trouble(context.scope(), context.subject()));
        }
    }

    /** Whoever scheduled it does not sit before it to try again, so it waits for what passes by itself. */
    void orWait(StepContext<UUID> context, String why) throws NotYet {
        UUID id = context.subject();
        if (tx.in(context.scope(), () -> mayStillBegin(context.scope(), id))) {
            desk.waits(context.scope(), id, why);
            throw new NotYet(why);
        }
    }

    private boolean mayStillBegin(Scope scope, UUID id) {
        return LaunchSchedule.find(scope, id)
                        .filter(schedule -> !schedule.isTooLate(time.now()))
                        .isPresent()
                && !book.hasEffects(scope, id);
    }

    private String trouble(Scope scope, UUID id) {
        String text = ProductDeployment.of(scope, id).trouble().text();
        return text == null ? "" : " " + text;
    }

    private boolean isTooLate(Scope scope, UUID id) {
        return LaunchSchedule.find(scope, id)
                        .filter(schedule -> schedule.isTooLate(time.now()))
                        .isPresent()
                && !book.hasEffects(scope, id);
    }
}
