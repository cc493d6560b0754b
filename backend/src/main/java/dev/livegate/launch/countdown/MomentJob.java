package dev.livegate.launch.countdown;

import dev.livegate.launch.record.ProductDeployment;
import dev.livegate.launch.record.Suspension;
import dev.livegate.launch.schedule.LaunchSchedule;
import dev.livegate.launch.schedule.Moment;
import dev.livegate.launch.schedule.Schedules;
import dev.livegate.platform.job.Job;
import dev.livegate.platform.job.JobType;
import dev.livegate.platform.job.Retries;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** A bell rings. Whether it still means anything is seen under the lock, so ringing twice is ringing once. */
@Singleton
class MomentJob implements Job<Moment> {

    // Longer than anybody's patience with a launch, which ends at a day.
    private static final Retries STUBBORN = new Retries(3_000, Duration.ofMillis(500), Duration.ofSeconds(30));

    private final Tx tx;
    private final Recheck recheck;
    private final Schedules schedules;
    private final Holding holding;
    private final Time time;

    MomentJob(Tx tx, Recheck recheck, Schedules schedules, Holding holding, Time time) {
        this.tx = tx;
        this.recheck = recheck;
        this.schedules = schedules;
        this.holding = holding;
        this.time = time;
    }

    @Override
    public JobType<Moment> type() {
        return Moment.TYPE;
    }

    @Override
    public Retries retries() {
        return STUBBORN;
    }

    @Override
    public void run(Scope scope, Moment moment) {
        if (!moment.marksTheLaunch()) {
            recheck.before(scope, moment);
            return;
        }
        tx.run(scope, () -> {
            ProductDeployment.lock(scope, moment.product());
            ProductDeployment.lockedIfThere(scope, moment.deployment())
                    .ifPresent(deployment -> LaunchSchedule.waiting(scope, moment)
                            .ifPresent(schedule -> due(scope, deployment, schedule)));
        });
    }

    private void due(Scope scope, ProductDeployment deployment, LaunchSchedule schedule) {
        if (time.now().isBefore(schedule.scheduledFor())) {
            schedules.waitOn(scope, deployment, schedule);
        } else {
            inTheWay(scope, deployment, schedule)
                    .ifPresentOrElse(
                            why -> holding.hold(scope, deployment, schedule, why),
                            () -> schedules.begin(scope, deployment));
        }
    }

    private Optional<String> inTheWay(Scope scope, ProductDeployment deployment, LaunchSchedule schedule) {
        if (schedule.isTooLate(time.now())) {
            return Optional.of("It could not start in time.");
        }
        return Suspension.of(scope)
                .or(() -> ProductDeployment.running(scope, deployment.productId)
                        .map(other -> "Another deployment of this product was running at that time."));
    }
}
