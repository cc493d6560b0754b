package dev.livegate.launch.schedule;

import dev.livegate.platform.job.JobType;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** So many minutes before a launch; none is its time. The round is the appointment's: what was moved rings no more. */
@RegisterForReflection
public record Moment(UUID deployment, UUID product, int round, int minutesBefore) {

    public static final JobType<Moment> TYPE = new JobType<>("launch-moment", Moment.class);

    /** Looked at again even if nobody wants a mail then. */
    public static final int A_DAY_BEFORE = 1440;

    public boolean marksTheLaunch() {
        return minutesBefore == 0;
    }

    String key() {
        return deployment + "/" + round + "/" + minutesBefore;
    }
}
