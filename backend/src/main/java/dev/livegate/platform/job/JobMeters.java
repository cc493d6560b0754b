package dev.livegate.platform.job;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import dev.livegate.platform.metric.Meters;

/** Every try at a job, by its type and what became of it. */
class JobMeters extends AbstractSchedulerListener {

    @Override
    public void onExecutionComplete(ExecutionComplete complete) {
        boolean done = complete.getResult() == ExecutionComplete.Result.OK;
        Meters.took(
                "livegate.jobs",
                complete.getDuration(),
                "type",
                complete.getExecution().getTaskName(),
                "outcome",
                done ? "done" : "failed");
    }
}
