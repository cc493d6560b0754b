package dev.livegate.launch.recurring.turn;

import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A date has come. The launch and its product are locked, and it waits for this very turn. */
@Singleton
class Turns {

    // What is beyond has its turn at once, in a transaction of its own.
    private static final int MOST_AT_ONCE = 100;

    private final Bell bell;
    private final Obstacles obstacles;
    private final Beginning beginning;
    private final Diary diary;
    private final Time time;

    Turns(Bell bell, Obstacles obstacles, Beginning beginning, Diary diary, Time time) {
        this.bell = bell;
        this.obstacles = obstacles;
        this.beginning = beginning;
        this.diary = diary;
        this.time = time;
    }

    void take(Scope scope, RecurringLaunch launch) {
        Instant now = time.now();
        Instant due = launch.nextAt().orElseThrow();
        if (now.isBefore(due)) {
            // The clock went back after the bell had rung.
            launch.waitFor(due);
        } else {
            waitOn(scope, launch, decide(scope, launch, due, now));
        }
        bell.hang(scope, launch);
    }

    /** After hours without power many dates may be due: only the last can still be caught up. */
    private Instant decide(Scope scope, RecurringLaunch launch, Instant due, Instant now) {
        List<Instant> dates = Stream.concat(
                        Stream.of(due), launch.recurrence().dates().after(due))
                .takeWhile(date -> !date.isAfter(now))
                .limit(MOST_AT_ONCE)
                .toList();
        Instant last = dates.get(dates.size() - 1);
        for (Instant date : dates) {
            // A clock that was put back brings dates again that are decided.
            if (!RecurringDate.isDecided(scope, launch.id, date)) {
                decide(scope, launch, date, date.equals(last));
            }
        }
        return last;
    }

    private void decide(Scope scope, RecurringLaunch launch, Instant date, boolean last) {
        Instant now = time.now();
        Optional<String> obstacle = last ? obstacles.before(scope, launch, now) : Optional.empty();
        if (!last) {
            diary.missed(scope, launch, date, "Livegate was away, and a later date came.");
        } else if (now.isAfter(date.plus(launch.recurrence().catchUp()))) {
            diary.missed(scope, launch, date, "It could not start in time.");
        } else if (obstacle.isPresent()) {
            diary.skipped(scope, launch, date, obstacle.get());
        } else {
            diary.launched(scope, launch, date, beginning.of(scope, launch, date));
        }
    }

    private void waitOn(Scope scope, RecurringLaunch launch, Instant last) {
        Optional<Instant> next = launch.recurrence().dates().next(last);
        next.ifPresentOrElse(launch::waitFor, launch::end);
        if (next.isEmpty()) {
            diary.note(scope, RecurringEvent.RECURRING_LAUNCH_ENDED, "A recurring launch had its last date", launch);
        }
    }
}
