package dev.livegate.launch.steps;

import static dev.livegate.launch.record.LaunchProblem.TOO_LATE;

import dev.livegate.launch.plan.ChangeBook;
import dev.livegate.launch.record.LaunchDesk;
import dev.livegate.launch.subject.Launch;
import dev.livegate.platform.flow.NotYet;
import dev.livegate.platform.flow.StepContext;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.function.Predicate;

/** Nothing scheduled begins late, not even after hours without power; what has begun at Stripe is finished. */
@Singleton
class InTime {

    private final ChangeBook book;
    private final LaunchDesk desk;
    private final Time time;

    InTime(ChangeBook book, LaunchDesk desk, Time time) {
        this.book = book;
        this.desk = desk;
        this.time = time;
    }

    void require(StepContext<Launch> context) {
        if (isUnbegun(context, deadline -> time.now().isAfter(deadline))) {
            String trouble = context.subject().trouble();
            throw TOO_LATE.because("It could not start in time." + (trouble == null ? "" : " " + trouble));
        }
    }

    /** Whoever scheduled it does not sit before it to try again, so it waits for what passes by itself. */
    void orWait(StepContext<Launch> context, String why) throws NotYet {
        if (isUnbegun(context, deadline -> !time.now().isAfter(deadline))) {
            desk.waits(context.scope(), context.subject().id(), why);
            throw new NotYet(why);
        }
    }

    /** Whether it has such a deadline, and nothing of it has begun at Stripe. */
    private boolean isUnbegun(StepContext<Launch> context, Predicate<Instant> when) {
        Launch launch = context.subject();
        return launch.startBy().filter(when).isPresent() && !book.hasEffects(context.scope(), launch.id());
    }
}
