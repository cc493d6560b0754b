package dev.livegate.launch.recurring.turn;

import dev.livegate.platform.job.JobType;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** The bell of one round of one recurring launch. */
@RegisterForReflection
public record Turn(UUID recurring, UUID product, int round) {

    public static final JobType<Turn> TYPE = new JobType<>("launch-turn", Turn.class);

    static Turn of(RecurringLaunch launch) {
        return new Turn(launch.id, launch.productId, launch.round());
    }

    String key() {
        return recurring + "/" + round;
    }
}
