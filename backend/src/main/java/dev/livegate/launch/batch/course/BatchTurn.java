package dev.livegate.launch.batch.course;

import dev.livegate.platform.job.JobType;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** A batch is to go on at this position. Each has a bell of its own: one that still rings would swallow the next. */
@RegisterForReflection
public record BatchTurn(UUID batch, int position) {

    public static final JobType<BatchTurn> TYPE = new JobType<>("launch-batch-turn", BatchTurn.class);

    String key() {
        return batch + "/" + position;
    }
}
