package dev.livegate.platform.job;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import java.time.Duration;

/** When the scheduler last reached its table. The clock is monotonic: a jump of the wall clock is no illness. */
class Pulse extends AbstractSchedulerListener {

    private volatile long lastBeat = System.nanoTime();

    @Override
    public void onSchedulerEvent(SchedulerEventType event) {
        switch (event) {
            case RAN_EXECUTE_DUE, RAN_DETECT_DEAD, RAN_UPDATE_HEARTBEATS -> lastBeat = System.nanoTime();
            default -> {}
        }
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - lastBeat);
    }
}
