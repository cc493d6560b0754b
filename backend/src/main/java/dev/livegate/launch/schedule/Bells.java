package dev.livegate.launch.schedule;

import dev.livegate.launch.record.ProductDeployment;
import dev.livegate.platform.job.Jobs;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** One job for each moment that is still to come. */
@Singleton
class Bells {

    private final Jobs jobs;
    private final Time time;

    Bells(Jobs jobs, Time time) {
        this.jobs = jobs;
        this.time = time;
    }

    void hang(Scope scope, ProductDeployment deployment, LaunchSchedule schedule) {
        for (Moment moment : moments(deployment, schedule)) {
            Instant at = schedule.scheduledFor().minus(Duration.ofMinutes(moment.minutesBefore()));
            if (moment.marksTheLaunch() || at.isAfter(time.now())) {
                jobs.enqueueAt(scope, Moment.TYPE, moment.key(), moment, at);
            }
        }
    }

    /** One that rings already finds that it is of another round. */
    void takeDown(Scope scope, ProductDeployment deployment, LaunchSchedule schedule) {
        moments(deployment, schedule).forEach(moment -> jobs.cancel(scope, Moment.TYPE, moment.key()));
    }

    private static List<Moment> moments(ProductDeployment deployment, LaunchSchedule schedule) {
        return IntStream.concat(
                        IntStream.of(0, Moment.A_DAY_BEFORE),
                        schedule.reminderMinutes().stream().mapToInt(Integer::intValue))
                .distinct()
                .mapToObj(minutes -> new Moment(deployment.id, deployment.productId, schedule.round(), minutes))
                .toList();
    }
}
