package dev.livegate.launch.course;

import dev.livegate.launch.record.LaunchDesk;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.Time;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** The steps of a launch in their order, and how far it is when one of them begins. */
@Singleton
class Stairs {

    private final List<LaunchStep> steps;
    private final LaunchDesk desk;
    private final Time time;

    Stairs(@All List<LaunchStep> shelf, LaunchDesk desk, Time time) {
        this.steps = shelf.stream()
                .sorted(Comparator.comparingInt(LaunchStep::percent))
                .toList();
        this.desk = desk;
        this.time = time;
    }

    List<LaunchStep> all() {
        return steps;
    }

    /** Within the open transaction, as is what follows. */
    void begun(Scope scope, UUID launch) {
        desk.begun(scope, launch, time.now());
    }

    void begins(Scope scope, UUID launch, String name) {
        LaunchStep next = steps.stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow();
        desk.at(scope, launch, next.percent(), next.title());
    }
}
