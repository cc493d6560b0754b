package dev.livegate.platform.flow;

import dev.livegate.platform.job.JobType;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** One round of one run. */
@RegisterForReflection
record FlowWork(UUID run, int round) {

    static final JobType<FlowWork> TYPE = new JobType<>("flow", FlowWork.class);

    String key() {
        return run + "/" + round;
    }
}
