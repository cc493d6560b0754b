package dev.livegate.launch.recurring.turn;

import static dev.livegate.launch.recurring.turn.RecurringEvent.RECURRING_LAUNCH_ADDED;
import static dev.livegate.launch.recurring.turn.RecurringEvent.RECURRING_LAUNCH_CHANGED;
import static dev.livegate.launch.recurring.turn.RecurringEvent.RECURRING_LAUNCH_DELETED;
import static dev.livegate.launch.recurring.turn.RecurringEvent.RECURRING_LAUNCH_PAUSED;
import static dev.livegate.launch.recurring.turn.RecurringEvent.RECURRING_LAUNCH_RESUMED;

import dev.livegate.launch.recurring.dates.Recurrence;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.time.Instant;

/** What people can do with a recurring launch. Each verb needs an open transaction that has locked it, or made it. */
@Singleton
public class Recurring {

    private final Bell bell;
    private final Diary diary;
    private final Time time;

    Recurring(Bell bell, Diary diary, Time time) {
        this.bell = bell;
        this.diary = diary;
        this.time = time;
    }

    public void add(Scope scope, RecurringLaunch launch, Recurrence recurrence) {
        Instant now = time.now();
        launch.become(recurrence, now);
        launch.waitFor(recurrence.dates().required(now));
        launch.persistAndFlush();
        bell.hang(scope, launch);
        diary.note(scope, RECURRING_LAUNCH_ADDED, "Let a launch recur", launch);
    }

    /** What is paused stays so; what has ended goes on, if there are dates again. */
    public void change(Scope scope, RecurringLaunch launch, Recurrence recurrence) {
        Instant now = time.now();
        Instant next = recurrence.dates().required(now);
        bell.takeDown(scope, launch);
        launch.become(recurrence, now);
        if (launch.state() != RecurringState.paused) {
            launch.waitFor(next);
        }
        bell.hang(scope, launch);
        diary.note(scope, RECURRING_LAUNCH_CHANGED, "Changed a recurring launch", launch);
    }

    public void pause(Scope scope, RecurringLaunch launch, String why) {
        bell.takeDown(scope, launch);
        launch.pause(why, time.now());
        diary.note(scope, RECURRING_LAUNCH_PAUSED, "Paused a recurring launch", launch);
    }

    /** From the next date on; those in between are over. */
    public void resume(Scope scope, RecurringLaunch launch) {
        launch.waitFor(launch.recurrence().dates().required(time.now()));
        bell.hang(scope, launch);
        diary.note(scope, RECURRING_LAUNCH_RESUMED, "Let a paused launch recur again", launch);
    }

    public void delete(Scope scope, RecurringLaunch launch) {
        bell.takeDown(scope, launch);
        launch.delete();
        diary.note(scope, RECURRING_LAUNCH_DELETED, "Deleted a recurring launch", launch);
    }
}
