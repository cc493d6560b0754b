package dev.livegate.notification.post;

import dev.livegate.notification.delivery.Round;
import dev.livegate.notification.delivery.Timetable;
import dev.livegate.platform.job.Job;
import dev.livegate.platform.job.JobType;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The job of one try. What an endpoint answers is no fault of the job, so it arranges the next try by itself. */
@Singleton
class Post implements Job<Round> {

    private final Tx tx;
    private final Lanes lanes;
    private final Counter counter;
    private final Carrier carrier;
    private final Timetable timetable;

    Post(Tx tx, Lanes lanes, Counter counter, Carrier carrier, Timetable timetable) {
        this.tx = tx;
        this.lanes = lanes;
        this.counter = counter;
        this.carrier = carrier;
        this.timetable = timetable;
    }

    @Override
    public JobType<Round> type() {
        return Round.TYPE;
    }

    @Override
    public void run(Scope scope, Round round) {
        if (!lanes.enter(scope.tenant())) {
            tx.run(scope, () -> timetable.soon(scope, round));
            return;
        }
        try {
            Optional<Parcel> parcel = tx.in(scope, () -> counter.handOut(scope, round));
            parcel.map(one -> carrier.carry(scope, one))
                    .ifPresent(result -> tx.run(scope, () -> counter.note(scope, round, result)));
        } finally {
            lanes.leave(scope.tenant());
        }
    }
}
