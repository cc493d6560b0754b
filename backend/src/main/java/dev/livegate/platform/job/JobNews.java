package dev.livegate.platform.job;

import dev.livegate.platform.live.Channel;
import jakarta.inject.Singleton;

/** Another replica has enqueued something: perhaps we are the one with a free thread. */
@Singleton
class JobNews implements Channel {

    private final Workers workers;

    JobNews(Workers workers) {
        this.workers = workers;
    }

    @Override
    public String name() {
        return "livegate_jobs";
    }

    @Override
    public void heard(String sender) {
        if (!sender.equals(workers.name())) {
            workers.wake();
        }
    }

    @Override
    public void resync() {
        workers.wake();
    }
}
