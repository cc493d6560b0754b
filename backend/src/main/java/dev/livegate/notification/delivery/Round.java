package dev.livegate.notification.delivery;

import dev.livegate.platform.job.JobType;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** One try at one delivery: after so many before it. */
@RegisterForReflection
public record Round(UUID delivery, int before) {

    public static final JobType<Round> TYPE = new JobType<>("webhook", Round.class);

    static Round next(Delivery delivery) {
        return new Round(delivery.id, delivery.tries());
    }
}
