package dev.livegate.launch.recurring.turn;

import dev.livegate.platform.job.Jobs;
import dev.livegate.platform.scope.Scope;
import jakarta.inject.Singleton;

/** Rings at the next date; one that is of an older round rings for nothing. */
@Singleton
class Bell {

    private final Jobs jobs;

    Bell(Jobs jobs) {
        this.jobs = jobs;
    }

    void hang(Scope scope, RecurringLaunch launch) {
        Turn turn = Turn.of(launch);
        launch.nextAt().ifPresent(at -> jobs.enqueueAt(scope, Turn.TYPE, turn.key(), turn, at));
    }

    void takeDown(Scope scope, RecurringLaunch launch) {
        jobs.cancel(scope, Turn.TYPE, Turn.of(launch).key());
    }
}
