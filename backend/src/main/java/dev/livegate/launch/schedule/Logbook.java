package dev.livegate.launch.schedule;

import dev.livegate.launch.record.ProductDeployment;
import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.flow.Flows;
import dev.livegate.platform.live.Live;
import dev.livegate.platform.scope.Scope;
import jakarta.inject.Singleton;
import java.util.Map;

/** Writes down what became of an appointment, and tells whoever follows the launch. */
@Singleton
class Logbook {

    private final Audit audit;
    private final Live live;

    Logbook(Audit audit, Live live) {
        this.audit = audit;
        this.live = live;
    }

    void note(Scope scope, ScheduleEvent event, String summary, LaunchSchedule schedule) {
        ProductDeployment deployment = ProductDeployment.of(scope, schedule.id);
        audit.record(
                scope,
                event,
                summary,
                Map.of(
                        "deployment",
                        deployment.id,
                        "product",
                        deployment.productId,
                        "scheduledFor",
                        schedule.scheduledFor().toString(),
                        "timezone",
                        schedule.zone().getId()));
        live.changed(scope, Flows.topic(deployment.id));
    }
}
