package dev.livegate.launch.countdown;

import dev.livegate.launch.course.Bulletin;
import dev.livegate.launch.course.Keeper;
import dev.livegate.launch.record.LaunchSettled;
import dev.livegate.launch.record.ProductDeployment;
import dev.livegate.launch.schedule.LaunchSchedule;
import dev.livegate.launch.schedule.ScheduleState;
import dev.livegate.launch.schedule.Schedules;
import dev.livegate.notification.Topic;
import dev.livegate.platform.scope.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

/**
 * Keeps what was scheduled and could not go, and says so at once: silence would look like success. Made late, through its
 * proxy: the flow that it listens to is also the one that it begins.
 */
@ApplicationScoped
class Holding implements Keeper {

    private final Schedules schedules;
    private final Letters letters;
    private final Event<LaunchSettled> settled;
    private final Bulletin bulletin;

    Holding(Schedules schedules, Letters letters, Event<LaunchSettled> settled, Bulletin bulletin) {
        this.schedules = schedules;
        this.letters = letters;
        this.settled = settled;
        this.bulletin = bulletin;
    }

    @Override
    public boolean keeps(Scope scope, ProductDeployment deployment, String why) {
        return LaunchSchedule.find(scope, deployment.id)
                .filter(schedule -> schedule.state() == ScheduleState.begun)
                .map(schedule -> {
                    hold(scope, deployment, schedule, why);
                    return true;
                })
                .orElse(false);
    }

    void hold(Scope scope, ProductDeployment deployment, LaunchSchedule schedule, String why) {
        schedules.hold(scope, deployment, schedule, why);
        letters.held(scope, deployment, schedule, why);
        bulletin.tell(scope, Topic.LAUNCH_HELD, "The launch of \"%s\" was held.", deployment);
        settled.fire(LaunchSettled.of(scope, deployment));
    }
}
